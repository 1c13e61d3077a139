import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'monoculture',
  state: 'years=1',
  fields,
  parameters: [
    'blindSpot',
    'ordinaryLoss',
    'blindLoss',
    'defaultProbability',
    'economyWeight',
    'modelWeight',
  ],
};
