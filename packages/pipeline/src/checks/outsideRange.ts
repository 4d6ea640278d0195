import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { oddCells } from './kernel/oddCells.js';
import { rounding } from './kernel/rounding.js';
import { sameScale } from './kernel/sameScale.js';
import { shown } from './kernel/shown.js';

/** Bars whose open or close lies outside their low and high by more than 1e-6 of the price; none where one is missing or high and low are exchanged. */
export const outsideRange = defineCheck({
  summary: 'An open and a close lie between the low and the high of their bar.',
  severity: 'warning',
  plural: 'opens and closes outside their bar',
  remedy: 'see whether all columns are adjusted alike, or correct the row',
  find(bars, found) {
    for (const field of ['open', 'close']) {
      const [price, low, high] = sameScale(bars, [field, 'low', 'high']) ?? [];
      if (!price || !low || !high) continue;
      for (const cell of oddCells(bars)) {
        const [p, l, h] = [price[cell]!, low[cell]!, high[cell]!];
        const slack = rounding * Math.abs(p);
        if (l <= h && (p < l - slack || p > h + slack))
          found({
            ...cellAt(cell, bars.sessions.length),
            message: `the ${field} ${shown(p)} lies outside the bar from ${shown(l)} to ${shown(h)}`,
          });
      }
    }
  },
});
