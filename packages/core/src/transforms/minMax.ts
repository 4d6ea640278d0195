import { defineElementwise } from './defineElementwise.js';
import { unclipped } from './unclipped.js';

/** Takes the training values to 0 … 1 by (x − min) / (max − min), later ones beyond where they lie beyond; 0 for all where the training values do not differ, NaN where there are none. */
export const minMax = defineElementwise({
  summary: 'Scales the range of the training values to 0 … 1; later values are not clipped.',
  version: 1,
  params: {},
  fit(values) {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
    if (values.length === 0) return { ...unclipped, offset: NaN, scale: NaN };
    return { ...unclipped, offset: least, scale: most > least ? 1 / (most - least) : 0 };
  },
});
