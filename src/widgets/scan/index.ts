import type { Widget } from '../registry.ts';

export const widget: Widget = {
  id: 'scan',
  /** Opening state. */
  state: 'show=market',
};
