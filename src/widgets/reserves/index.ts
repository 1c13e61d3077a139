import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'reserves',
  state: 'sight=never',
  fields,
  parameters: ['busiestDay', 'falsePages', 'bookChanges', 'volatility', 'fireSale'],
};
