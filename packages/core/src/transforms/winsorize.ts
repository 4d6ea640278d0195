import { quantile } from '../sample/index.js';
import { fraction } from '../schema/index.js';
import { defineElementwise } from './defineElementwise.js';

/** Moves values beyond two quantiles of the training values onto them; NaN where there are no training values. Quantiles interpolate linearly (Hyndman and Fan's type 7). */
export const winsorize = defineElementwise({
  summary: 'Moves values beyond quantiles of the training values onto them.',
  version: 1,
  params: {
    lower: fraction({ minimum: 0, maximum: 0.5, default: 0.01, description: 'Share of the training values under the lower bound.' }),
    upper: fraction({ minimum: 0.5, maximum: 1, default: 0.99, description: 'Share of the training values under the upper bound.' }),
  },
  fit(values, { lower, upper }) {
    const sorted = values.slice().sort();
    const [low, high] = [quantile(sorted, lower), quantile(sorted, upper)];
    return { low, high, below: low, above: high, offset: sorted.length > 0 ? 0 : NaN, scale: 1 };
  },
});
