/** Parameters of the deposit contract (Diamond 2007). */
import { parameters } from './parameter.ts';

export const DEPOSIT = parameters({
  earlyTypes: ['t', 'share', 0, 0.95, 0.05, 0.25],
  earlyReturn: ['r₁', 'ratio', 1, 2, 0.01, 1.28],
  longReturn: ['R', 'ratio', 1.05, 3, 0.05, 2],
});
