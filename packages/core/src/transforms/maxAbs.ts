import { defineElementwise } from './defineElementwise.js';
import { unclipped } from './unclipped.js';

/**
 * Divides by the largest absolute training value, so that these lie in −1 … 1 and 0 stays 0; 0 for all where the training values are 0, NaN where there are none.
 * x / max |x|, as scikit-learn's MaxAbsScaler; later values are not clipped.
 */
export const maxAbs = defineElementwise({
  summary: 'Divides by the largest absolute value of the training values.',
  version: 1,
  params: {},
  fit(values) {
    let most = 0;
    for (const value of values) most = Math.max(most, Math.abs(value));
    return { ...unclipped, offset: values.length > 0 ? 0 : NaN, scale: most > 0 ? 1 / most : 0 };
  },
});
