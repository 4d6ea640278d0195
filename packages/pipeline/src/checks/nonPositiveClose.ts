import { defineCheck } from './Check.js';
import { eachCell } from './eachCell.js';

/** Closes of zero or less. */
export const nonPositiveClose = defineCheck({
  summary: 'A close is positive.',
  severity: 'error',
  plural: 'closes that are not positive',
  remedy: 'leave the cell blank where there was no trade',
  find(bars, found) {
    const close = bars.fields.get('close');
    if (!close) return;
    eachCell(bars, (cell, n, t) => {
      if (close[cell]! <= 0) found(n, t, `the close ${close[cell]} is not positive`);
    });
  },
});
