import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'grip',
  state: 'share=0',
  fields,
  parameters: [
    'policyMove',
    'platformShare',
    'passThrough',
    'needed',
    'available',
    'currencyRatio',
    'reserveRatio',
    'requirementRise',
    'platformRatio',
  ],
};
