import { median, quantile } from '../sample/index.js';
import { number } from '../schema/index.js';
import { defineElementwise } from './defineElementwise.js';
import { outliers } from './outliers.js';

/**
 * Clips values to Q1 − k · IQR … Q3 + k · IQR, or replaces those beyond by the median; NaN where no values were learnt from.
 * Quartiles interpolate linearly (Hyndman and Fan's type 7), IQR = Q3 − Q1. Tukey (1977): k = 1.5, 3 for far out.
 */
export const boxplot = defineElementwise({
  summary: 'Clips or replaces values further from the quartiles than k interquartile ranges.',
  version: 1,
  params: {
    k: number({ exclusiveMinimum: 0, default: 1.5, description: 'Interquartile ranges that a value may lie beyond the quartiles.' }),
    mode: outliers.mode('clip', 'the median'),
  },
  fit(values, { k, mode }) {
    const sorted = values.slice().sort();
    const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
    const reach = k * (third - first);
    return outliers.map(median(sorted), [first - reach, third + reach], mode);
  },
});
