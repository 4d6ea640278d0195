import { fraction, params } from '../schema/index.js';
import { fittedPer } from './fittedPer.js';
import { defineTransform } from './Transform.js';

/** Moves values beyond two quantiles of the training values onto them; NaN where there are no training values. Quantiles interpolate linearly (Hyndman and Fan's type 7). */
export const winsorize = defineTransform({
  summary: 'Moves values beyond quantiles of the training values onto them.',
  version: 1,
  params: params({
    per: fittedPer,
    lower: fraction({ minimum: 0, maximum: 0.5, default: 0.01, description: 'Share of the training values under the lower bound.' }),
    upper: fraction({ minimum: 0.5, maximum: 1, default: 0.99, description: 'Share of the training values under the upper bound.' }),
  }),
  per: ({ per }) => per,
  fit(training, { lower, upper }) {
    const sorted = training.slice().sort();
    const [low, high] = [quantile(sorted, lower), quantile(sorted, upper)];
    return { low, high, below: low, above: high, offset: sorted.length > 0 ? 0 : NaN, scale: 1 };
  },
});

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const before = Math.floor(place);
  const low = sorted[before] ?? NaN;
  return low + (place - before) * ((sorted[before + 1] ?? low) - low);
}
