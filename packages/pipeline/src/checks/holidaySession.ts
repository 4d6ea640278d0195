import { defineCheck } from './Check.js';
import { absentDays } from './kernel/absentDays.js';
import { easterOf } from './kernel/easterOf.js';
import { namedDay } from './kernel/namedDay.js';
import { surveyOf } from './kernel/surveyOf.js';
import { yearOf } from './kernel/yearOf.js';

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
    const absent = absentDays(survey);
    if (!absent) return;
    const { day: days, still } = survey.ofSession;
    const [left, due] = [new Map<number, number>(), new Map<number, number>()];
    const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (let day = absent.first; day <= absent.last; day++) {
      if (!absent.due(day)) continue;
      for (const place of placesOf(day)) {
        add(due, place);
        if (absent.days.has(day)) add(left, place);
      }
    }
    bars.sessions.forEach((session, t) => {
      if (still[t] === 1 || !absent.due(days[t]!)) return;
      const holiday = placesOf(days[t]!).find(
        (place) => (left.get(place) ?? 0) >= Math.max(leastYears, leastShare * (due.get(place)! - 1)),
      );
      if (holiday !== undefined)
        found({ session: t, message: `${namedDay(session)} is a session, but a holiday in ${left.get(holiday)} other years` });
    });
  },
});

/** The places of a day in its year: by month and day, and by its distance from Easter, which cannot be mistaken for the other. */
function placesOf(day: number): readonly number[] {
  const date = new Date(day * 86_400_000);
  return [100 * (date.getUTCMonth() + 1) + date.getUTCDate(), 10_000 + day - easterOf(yearOf(day))];
}
