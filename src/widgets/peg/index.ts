import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'peg',
  state: 'draw=1&custody=0.2&invested=0.42&rumour=20',
  fields,
  parameters: [
    'custody',
    'invested',
    'cushion',
    'fireSale',
    'attentive',
    'rumour',
    'assetLoss',
    'dailyCapacity',
    'recovery',
  ],
};
