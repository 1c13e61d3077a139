import type { Widget } from '../registry.ts';
import { fields } from './state.ts';

export const widget: Widget = {
  id: 'breakup',
  state: 'funder=own',
  fields,
  parameters: ['ownShare'],
};
