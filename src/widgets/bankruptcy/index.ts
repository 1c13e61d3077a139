import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'bankruptcy',
  state: '',
  fields,
  parameters: ['custody', 'invested', 'assetLoss', 'ownCash', 'otherClaims', 'inApp'],
};
