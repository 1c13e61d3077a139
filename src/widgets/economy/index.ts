import type { Widget } from '../registry.ts';
import { fields, USED } from './state.ts';

export const widget: Widget = {
  id: 'economy',
  state: 'rumour=1',
  fields,
  parameters: USED,
};
