import type { Survey } from './Survey.js';
import { usualWeekdays } from './usualWeekdays.js';
import { weekdayOf } from './weekdayOf.js';

/** Bars that leave out more of the usual weekdays are not daily. */
const mostAbsent = 0.15;

/** Usual weekdays within the data that are no session, or one at a standstill, by day counted from 1970-01-01. */
export interface AbsentDays {
  readonly days: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  /** Whether a day is of a usual weekday and within the data. */
  due(day: number): boolean;
}

/** The days without trading; undefined where bars are not daily. */
export function absentDays({ ofSession }: Survey): AbsentDays | undefined {
  if (ofSession.day.length === 0) return undefined;
  const usual = usualWeekdays(ofSession);
  const [first, last] = [ofSession.day[0]!, ofSession.day.at(-1)!];
  const held = new Set(ofSession.day.filter((_, t) => ofSession.still[t] === 0));
  const days = new Set<number>();
  let due = 0;
  for (let day = first; day <= last; day++) {
    if (!usual[weekdayOf(day)]) continue;
    due++;
    if (!held.has(day)) days.add(day);
  }
  if (days.size > mostAbsent * due) return undefined;
  return { days, first, last, due: (day) => day >= first && day <= last && usual[weekdayOf(day)]! };
}
