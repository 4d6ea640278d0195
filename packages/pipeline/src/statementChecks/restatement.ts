import { isoDay } from '@foliograph/core';
import { noDay } from '../bars/index.js';
import { sameReport } from './kernel/sameReport.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Rows of an asset and period that were published later than another row of them. */
export const restatement = defineStatementCheck({
  summary: 'A statement is not restated later.',
  severity: 'notice',
  plural: 'restatements',
  remedy: 'nothing to do: each counts from its own publication on',
  find({ order, asset, period, published, fields }, found) {
    if (!published) return;
    for (let i = 1; i < order.length; i++) {
      const [before, row] = [order[i - 1]!, order[i]!];
      if (asset[before] !== asset[row] || period[before] !== period[row] || published[before] === published[row]) continue;
      if (published[before] === noDay || published[row] === noDay) continue;
      const what = sameReport(fields, before, row) ? 'repeated with the same values' : 'restated';
      found({ row, message: `the statement of ${isoDay(period[row]!)} is ${what} on ${isoDay(published[row]!)}` });
    }
  },
});
