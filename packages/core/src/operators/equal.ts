import { defineComparison } from './defineComparison.js';

/** 1 where a equals b, else 0; NaN where either is. */
export const equal = defineComparison({
  summary: '1 where a equals b, else 0.',
  version: 1,
  text: '==',
  kernel(a, b, out) {
    for (let t = 0; t < out.length; t++) out[t] = Number.isNaN(a[t]! - b[t]!) ? NaN : a[t] === b[t] ? 1 : 0;
  },
});
