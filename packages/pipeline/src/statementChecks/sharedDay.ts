import { isoDay } from '@foliograph/core';
import { noDay } from '../bars/index.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Statements of an asset that are published on the same day as one of an earlier period of it. */
export const sharedDay = defineStatementCheck({
  summary: 'One day brings statements of one period of an asset.',
  severity: 'notice',
  plural: 'statements that share their day with one of another period',
  remedy: 'nothing to do: the later period counts',
  find({ order, asset, period, published }, found) {
    if (!published) return;
    // By asset and day; rows come by period, so that the row before is of an earlier one or the same.
    const byDay = Array.from(order).sort((a, b) => asset[a]! - asset[b]! || published[a]! - published[b]!);
    for (let i = 1; i < byDay.length; i++) {
      const [before, row] = [byDay[i - 1]!, byDay[i]!];
      if (asset[before] !== asset[row] || published[before] !== published[row] || published[row] === noDay) continue;
      if (period[before] === period[row]) continue;
      const days = `${isoDay(period[before]!)} and ${isoDay(period[row]!)}`;
      found({ row, message: `the statements of ${days} are both published on ${isoDay(published[row]!)}` });
    }
  },
});
