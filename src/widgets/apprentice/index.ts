import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'apprentice',
  state: '',
  fields,
  parameters: ['platformShare', 'dependence', 'bearableDays'],
};
