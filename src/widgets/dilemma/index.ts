import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'dilemma',
  state: 'full-custody=1&roll-back=2&quarter=12',
  fields,
};
