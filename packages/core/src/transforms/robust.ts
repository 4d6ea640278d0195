import { median, quantile } from '../sample/index.js';
import { defineElementwise } from './defineElementwise.js';
import { unclipped } from './unclipped.js';

/**
 * Subtracts the median of the training values and divides by their interquartile range; 0 for all where that is 0, NaN where there are none.
 * (x − median) / (Q3 − Q1), as scikit-learn's RobustScaler; quartiles interpolate linearly (Hyndman and Fan's type 7).
 */
export const robust = defineElementwise({
  summary: 'Subtracts the median of the training values and divides by their interquartile range.',
  version: 1,
  params: {},
  fit(values) {
    const sorted = values.slice().sort();
    const range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    return { ...unclipped, offset: median(sorted), scale: range > 0 ? 1 / range : 0 };
  },
});
