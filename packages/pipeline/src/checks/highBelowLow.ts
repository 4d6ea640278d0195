import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { oddCells } from './kernel/oddCells.js';
import { sameScale } from './kernel/sameScale.js';
import { shown } from './kernel/shown.js';

/** Bars whose high is below their low; none where either is missing. */
export const highBelowLow = defineCheck({
  summary: 'A high is not below the low of its bar.',
  severity: 'warning',
  plural: 'bars whose high is below their low',
  remedy: 'see whether the columns are exchanged, or correct the row',
  find(bars, found) {
    const [high, low] = sameScale(bars, ['high', 'low']) ?? [];
    if (!high || !low) return;
    for (const cell of oddCells(bars)) {
      if (high[cell]! < low[cell]!)
        found({ ...cellAt(cell, bars.sessions.length), message: `the high ${shown(high[cell]!)} is below the low ${shown(low[cell]!)}` });
    }
  },
});
