import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'ledger',
  state: 'pairs=1',
  fields,
};
