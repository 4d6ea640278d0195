import { isoDay } from '@foliograph/core';
import { sameReport } from './kernel/sameReport.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Further rows of one asset and period published on the same day, or all further ones where no publication is known. */
export const repeatedRow = defineStatementCheck({
  summary: 'One statement of an asset, period and publication stands once.',
  severity: 'warning',
  plural: 'repeated statements',
  find({ order, asset, period, published, fields }, found) {
    for (let i = 1; i < order.length; i++) {
      const [before, row] = [order[i - 1]!, order[i]!];
      if (asset[before] !== asset[row] || period[before] !== period[row] || published?.[before] !== published?.[row]) continue;
      const what = sameReport(fields, before, row) ? 'stands twice' : 'stands twice with different values, of which the last count';
      found({ row, message: `the statement of ${isoDay(period[row]!)} ${what}`, remedy: 'keep one of the rows' });
    }
  },
});
