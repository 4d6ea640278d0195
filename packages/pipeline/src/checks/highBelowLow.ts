import { defineCheck } from './Check.js';
import { eachCell } from './eachCell.js';
import { sameScale } from './sameScale.js';

/** Bars whose high is below their low; none where either is missing. */
export const highBelowLow = defineCheck({
  summary: 'A high is not below the low of its bar.',
  severity: 'warning',
  plural: 'bars whose high is below their low',
  find(bars, found) {
    const planes = sameScale(bars, ['high', 'low']);
    if (!planes) return;
    const [high, low] = planes as [Float64Array, Float64Array];
    eachCell(bars, (cell, n, t) => {
      if (high[cell]! < low[cell]!) found(n, t, `the high ${high[cell]} is below the low ${low[cell]}`);
    });
  },
});
