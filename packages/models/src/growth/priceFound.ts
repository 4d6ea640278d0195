import { fail, ok, type Result } from '@foliograph/core';
import type { TrainingTask } from '../training/index.js';
import type { Priced } from './Priced.js';

/** That the features hold the price that forecasts start from; a problem that names it where they do not. */
export function priceFound({ name, dataset: { features } }: TrainingTask, { of, feature }: Priced): Result<true> {
  if (of === 'return' || features.includes(feature)) return ok(true);
  return fail(`${name}: the price is read from the feature "${feature}", but there are only ${features.join(', ')}`, {
    remedy: `add ${feature} to factors, or name another feature`,
  });
}
