import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'timeline',
  state: 'by=ant,alibaba,ma',
  fields,
};
