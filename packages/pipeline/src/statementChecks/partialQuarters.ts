import { closingMonth } from '@foliograph/core';
import { monthNames } from './kernel/monthNames.js';
import { share } from './kernel/share.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Shares: of all rows that a month must have to be looked at, of its rows up to which it counts as blank, and from which as reported. */
const limits = { month: 0.05, blank: 0.05, reported: 0.5 };

/** Columns with values in at least half of the periods that close with some months, and in at most 5 % of those that close with others. */
export const partialQuarters = defineStatementCheck({
  summary: 'A column is reported in every period of the year.',
  severity: 'notice',
  plural: 'columns that only some quarters have',
  remedy: 'its last value is used until the next one: declare a max-age that fits',
  find({ fields, period, order }, found) {
    const rows = new Float64Array(12);
    for (const row of order) rows[closingMonth(period[row]!) % 12]!++;
    const months = Array.from(rows.keys()).filter((month) => rows[month]! > 0 && rows[month]! >= limits.month * order.length);
    for (const [field, values] of fields) {
      const filled = new Float64Array(12);
      for (const row of order) if (!Number.isNaN(values[row])) filled[closingMonth(period[row]!) % 12]!++;
      const part = (month: number) => filled[month]! / rows[month]!;
      const [reported, blank] = [months.filter((m) => part(m) >= limits.reported), months.filter((m) => part(m) <= limits.blank)];
      if (reported.length === 0 || blank.length === 0) continue;
      const least = share(Math.min(...reported.map(part)));
      const most = share(Math.max(...blank.map(part)));
      found({
        message: `${field} is reported for periods to ${monthNames(reported)} (${least} of them or more), and hardly for those to ${monthNames(blank)} (${most} or less)`,
      });
    }
  },
});
