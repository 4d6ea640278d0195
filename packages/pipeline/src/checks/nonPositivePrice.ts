import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { oddCells } from './kernel/oddCells.js';
import { sameScale } from './kernel/sameScale.js';

/** Opens, highs and lows of zero or less. */
export const nonPositivePrice = defineCheck({
  summary: 'An open, a high and a low are positive.',
  severity: 'warning',
  plural: 'prices that are not positive',
  remedy: 'leave the cell blank where there was no trade',
  find(bars, found) {
    for (const field of ['open', 'high', 'low']) {
      const plane = bars.fields.get(field);
      if (!plane) continue;
      const doubtful: Iterable<number> = sameScale(bars, ['high', 'low', field]) ? oddCells(bars) : plane.keys();
      for (const cell of doubtful) {
        if (plane[cell]! <= 0) found({ ...cellAt(cell, bars.sessions.length), message: `the ${field} ${plane[cell]} is not positive` });
      }
    }
  },
});
