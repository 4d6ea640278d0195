import { defineComparison } from './defineComparison.js';

/** 1 where a is below b, else 0; NaN where either is. */
export const lessThan = defineComparison({
  summary: '1 where a is below b, else 0.',
  version: 1,
  text: '<',
  kernel(a, b, out) {
    for (let t = 0; t < out.length; t++) out[t] = a[t]! < b[t]! ? 1 : a[t]! >= b[t]! ? 0 : NaN;
  },
});
