import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'readings',
  state: 'card=outline&site=1',
  fields,
};
