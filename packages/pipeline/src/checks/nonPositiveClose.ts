import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { surveyOf } from './kernel/surveyOf.js';

/** Closes of zero or less. */
export const nonPositiveClose = defineCheck({
  summary: 'A close is positive.',
  severity: 'error',
  plural: 'closes that are not positive',
  remedy: 'leave the cell blank where there was no trade',
  find(bars, found) {
    const close = bars.fields.get('close');
    if (!close) return;
    const T = bars.sessions.length;
    surveyOf(bars).ofAsset.refused.forEach((count, n) => {
      if (count === 0) return;
      for (let cell = n * T; cell < (n + 1) * T; cell++) {
        if (close[cell]! <= 0) found({ ...cellAt(cell, T), message: `the close ${close[cell]} is not positive` });
      }
    });
  },
});
