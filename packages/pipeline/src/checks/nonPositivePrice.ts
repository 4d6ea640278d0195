import { defineCheck } from './Check.js';
import { eachCell } from './eachCell.js';

/** Opens, highs and lows of zero or less. */
export const nonPositivePrice = defineCheck({
  summary: 'An open, a high and a low are positive.',
  severity: 'warning',
  plural: 'prices that are not positive',
  find(bars, found) {
    for (const field of ['open', 'high', 'low']) {
      const plane = bars.fields.get(field);
      if (!plane) continue;
      eachCell(bars, (cell, n, t) => {
        if (plane[cell]! <= 0) found(n, t, `the ${field} ${plane[cell]} is not positive`);
      });
    }
  },
});
