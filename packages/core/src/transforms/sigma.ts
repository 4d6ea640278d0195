import { mean, standardDeviation } from '../sample/index.js';
import { number } from '../schema/index.js';
import { defineElementwise } from './defineElementwise.js';
import { outliers } from './outliers.js';

/**
 * Clips values to mean ± k · s, or replaces those beyond by the mean; NaN where no values were learnt from.
 * s is the sample standard deviation (ddof 1), 0 of a single value. With k = 3 the three-sigma rule (Pukelsheim 1994).
 */
export const sigma = defineElementwise({
  summary: 'Clips or replaces values further from the mean than k standard deviations.',
  version: 1,
  params: {
    k: number({ exclusiveMinimum: 0, default: 3, description: 'Standard deviations that a value may lie from the mean.' }),
    mode: outliers.mode('clip', 'the mean'),
  },
  fit(values, { k, mode }) {
    const centre = mean(values);
    const reach = k * (standardDeviation(values) || 0);
    return outliers.map(centre, [centre - reach, centre + reach], mode);
  },
});
