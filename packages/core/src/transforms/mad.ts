import { median } from '../sample/index.js';
import { number } from '../schema/index.js';
import { defineElementwise } from './defineElementwise.js';
import { outliers } from './outliers.js';

/**
 * Replaces values with |x − median| > k · MAD by the median, or clips them to median ± k · MAD; NaN where no values were learnt from. Where more than half of these are equal the MAD is 0, and every other value goes.
 * MAD is the median of |x − median|, raw: without the factor 1.4826 that makes it a standard deviation of normal values. Yang (2024), section 2.1: k = 3, replaced.
 */
export const mad = defineElementwise({
  summary: 'Replaces or clips values further from the median than k median absolute deviations.',
  version: 1,
  params: {
    k: number({
      exclusiveMinimum: 0,
      default: 3,
      description: 'Raw median absolute deviations, without 1.4826, that a value may lie from the median.',
    }),
    mode: outliers.mode('replace', 'the median'),
  },
  fit(values, { k, mode }) {
    const centre = median(values);
    const reach = k * median(values.map((value) => Math.abs(value - centre)));
    return outliers.map(centre, [centre - reach, centre + reach], mode);
  },
});
