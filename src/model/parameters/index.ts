/**
 * Every parameter of the model, by id. Bounds are what a slider offers; the functions accept more
 * where the mathematics does, and say what.
 */
import { DEPOSIT } from './deposit.ts';
import { ESTATE } from './estate.ts';
import { LENDING } from './lending.ts';
import { MERCHANTS } from './merchants.ts';
import { POLICY } from './policy.ts';
import { PRICE } from './price.ts';
import { RUN } from './run.ts';
import { SIGHT } from './sight.ts';

export type { Parameter, Unit } from './parameter.ts';

export const PARAMETERS = /* @__PURE__ */ (() => ({
  ...DEPOSIT,
  ...PRICE,
  ...RUN,
  ...ESTATE,
  ...MERCHANTS,
  ...POLICY,
  ...LENDING,
  ...SIGHT,
}))();
export type ParameterId = keyof typeof PARAMETERS;
