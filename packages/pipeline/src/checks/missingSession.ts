import { isoDay } from '@foliograph/core';
import { defineCheck } from './Check.js';
import { absentDays } from './kernel/absentDays.js';
import { namedDay } from './kernel/namedDay.js';
import { recurs } from './kernel/recurs.js';
import { surveyOf } from './kernel/surveyOf.js';

/** Exchanges do not close for longer out of turn. */
const longest = 10;

/** Usual weekdays without a session that are no holiday of other years: a doubt where sessions stand on both sides of one such day or many are missing, else a notice, for exchanges close. None with under two years to compare. */
export const missingSession = defineCheck({
  summary: 'A weekday without a session is a holiday of other years too.',
  severity: 'warning',
  plural: 'days without a session',
  remedy: 'see whether the exchange was closed; else the rows of that day are missing',
  find(bars, found) {
    const survey = surveyOf(bars);
    const absent = absentDays(survey);
    if (!absent) return;
    const rows = new Set(survey.ofSession.day);
    const missing = [...absent.days].filter((day) => !rows.has(day));
    for (let k = 0; k < missing.length; ) {
      const from = k++;
      while (k < missing.length && nothingBetween(missing[k - 1]!, missing[k]!, absent.due)) k++;
      const run = missing.slice(from, k);
      if (!run.some((day) => recurs(day, absent) === false)) continue;
      const [first, last] = [run[0]!, run.at(-1)!];
      const alone = run.length === 1 && absent.due(first - 1) && absent.due(first + 1);
      const days = run.length === 1 ? namedDay(isoDay(first)) : `${run.length} weekdays from ${namedDay(isoDay(first))} to ${isoDay(last)}`;
      found({
        days: [isoDay(first), isoDay(last)],
        severity: alone || run.length > longest ? 'warning' : 'notice',
        message: `no session on ${days}, where most other years have one`,
      });
    }
  },
});

function nothingBetween(from: number, to: number, due: (day: number) => boolean): boolean {
  for (let day = from + 1; day < to; day++) if (due(day)) return false;
  return true;
}
