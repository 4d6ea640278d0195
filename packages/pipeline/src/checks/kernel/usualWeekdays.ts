import type { Survey } from './Survey.js';
import { weekdayOf } from './weekdayOf.js';

/** A weekday with fewer bars than this share of the fullest one's is none of trading. */
const leastShare = 0.25;
/** With fewer sessions no weekday is unusual. */
const fewestSessions = 30;

/** Whether bars usually stand on a weekday, from Sunday to Saturday. */
export function usualWeekdays({ day, bars }: Survey['ofSession']): readonly boolean[] {
  const counts = new Float64Array(7);
  for (let t = 0; t < day.length; t++) counts[weekdayOf(day[t]!)]! += bars[t]!;
  const most = Math.max(...counts);
  return Array.from(counts, (count) => day.length < fewestSessions || count >= leastShare * most);
}
