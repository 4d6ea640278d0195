import { dayOf } from '@foliograph/core';
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
export function absentDays(sessions: readonly string[], { ofSession }: Survey): AbsentDays | undefined {
  if (sessions.length === 0) return undefined;
  const usual = usualWeekdays(sessions, ofSession.bars);
  const [first, last] = [dayOf(sessions[0]!), dayOf(sessions.at(-1)!)];
  const held = new Set(sessions.flatMap((session, t) => (ofSession.still[t] === 1 ? [] : [dayOf(session)])));
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
