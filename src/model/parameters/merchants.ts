/** Parameters of the network of merchants who owe each other. */
import { parameters } from './parameter.ts';

export const MERCHANTS = parameters({
  merchants: ['n', 'count', 3, 500, 1, 60],
  suppliers: ['d', 'count', 1, 10, 1, 3],
  inApp: ['χ', 'share', 0, 1, 0.05, 0.6],
  merchantFee: ['φ', 'share', 0, 0.02, 0.0005, 0.006],
});
