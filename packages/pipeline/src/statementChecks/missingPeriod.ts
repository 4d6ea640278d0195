import { closingMonth, isoDay } from '@foliograph/core';
import { eachPeriod } from './kernel/eachPeriod.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Periods of an asset that lie more than 1.5 times as far apart as is usual in the table. */
export const missingPeriod = defineStatementCheck({
  summary: 'No period is left out between the first and the last of an asset.',
  severity: 'notice',
  plural: 'gaps between periods',
  remedy: 'expect twelve months over the gap to be missing',
  find(statements, found) {
    const { period } = statements;
    const months = (row: number, before: number) => closingMonth(period[row]!) - closingMonth(period[before]!);
    const counts = new Map<number, number>();
    eachPeriod(statements, (row, before) => {
      if (before >= 0) counts.set(months(row, before), (counts.get(months(row, before)) ?? 0) + 1);
    });
    const [usual = Number.POSITIVE_INFINITY] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
    eachPeriod(statements, (row, before) => {
      if (before < 0 || months(row, before) <= 1.5 * usual) return;
      found({ row, message: `no statement between those of ${isoDay(period[before]!)} and ${isoDay(period[row]!)}` });
    });
  },
});
