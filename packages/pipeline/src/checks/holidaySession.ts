import { dayOf } from '@foliograph/core';
import { defineCheck } from './Check.js';
import { absentDays } from './kernel/absentDays.js';
import { easterOf } from './kernel/easterOf.js';
import { namedDay } from './kernel/namedDay.js';
import { surveyOf } from './kernel/surveyOf.js';

/** A day is a holiday where at least three years, and nine of ten, leave it out. */
const leastYears = 3;
const leastShare = 0.9;

/** Sessions on a date, or a distance from Easter, that nearly all other years leave out; those at a standstill are told elsewhere. */
export const holidaySession = defineCheck({
  summary: 'No session stands on a holiday.',
  severity: 'warning',
  plural: 'sessions on holidays',
  remedy: 'see whether the exchange was open; else drop the rows of that day',
  find(bars, found) {
    const survey = surveyOf(bars);
    const absent = absentDays(bars.sessions, survey);
    if (!absent) return;
    const left = new Map<string, { absent: number; held: number }>();
    for (let day = absent.first; day <= absent.last; day++) {
      if (!absent.due(day)) continue;
      for (const name of namesOf(day)) {
        const counts = left.get(name) ?? { absent: 0, held: 0 };
        counts[absent.days.has(day) ? 'absent' : 'held']++;
        left.set(name, counts);
      }
    }
    bars.sessions.forEach((session, t) => {
      if (survey.ofSession.still[t] === 1 || !absent.due(dayOf(session))) return;
      const counts = namesOf(dayOf(session)).map((name) => left.get(name)!);
      const most = counts.find(({ absent, held }) => absent >= leastYears && absent >= leastShare * (absent + held));
      if (most) found({ session: t, message: `${namedDay(session)} is a session, but in ${most.absent} other years a holiday` });
    });
  },
});

function namesOf(day: number): readonly string[] {
  const date = new Date(day * 86_400_000);
  return [date.toISOString().slice(5, 10), `Easter ${day - easterOf(date.getUTCFullYear())}`];
}
