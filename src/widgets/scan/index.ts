import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'scan',
  /** Opening state. */
  state: 'show=market',
  fields,
};
