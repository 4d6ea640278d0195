import { dayOf } from '@foliograph/core';
import { weekdayOf } from './weekdayOf.js';

/** A weekday with fewer bars than this share of the fullest one's is none of trading. */
const leastShare = 0.25;

/** Whether bars usually stand on a weekday, from Sunday to Saturday. */
export function usualWeekdays(sessions: readonly string[], bars: Int32Array): readonly boolean[] {
  const counts = new Float64Array(7);
  sessions.forEach((session, t) => {
    counts[weekdayOf(dayOf(session))]! += bars[t]!;
  });
  const most = Math.max(...counts);
  return Array.from(counts, (count) => most > 0 && count >= leastShare * most);
}
