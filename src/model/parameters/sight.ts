/** Parameters of what a supervisor can see of a platform from outside, and from its reports. */
import { parameters } from './parameter.ts';

export const SIGHT = parameters({
  busiestDay: ['d', 'share', 0.01, 1, 0.01, 0.1],
  falsePages: ['φ', 'share', 0, 0.5, 0.01, 0.02],
  bookChanges: ['κ', 'ratio', 0, 2, 0.05, 0.2],
});
