import { dayOf } from '../calendar/dayOf.js';
import { periodEnd } from '../calendar/periodEnd.js';
import { periodsPerYear } from '../calendar/periodsPerYear.js';
import type { Panel } from '../panel/index.js';

export interface DecisionTimes {
  readonly from: number;
  readonly to: number;
  readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never';
  /** Of the sessions that would decide, every how manieth does, the first among them. */
  readonly interval?: number;
}

/** Indices of the sessions from `from` to `to`, both included, that decide: every one, the last of each week (up to Friday) or month, or the first alone. The panel's last session ends a week or month only where no weekday of it is left. */
export function decisionSessions(
  { sessions, calendar }: Pick<Panel, 'sessions' | 'calendar'>,
  { from, to, rebalance, interval = 1 }: DecisionTimes,
): Int32Array {
  const deciding: number[] = [];
  for (let t = from; t <= to && t < sessions.length; t++) if (decides(t)) deciding.push(t);
  return Int32Array.from(deciding.filter((_, d) => d % interval === 0));

  function decides(t: number): boolean {
    if (rebalance === 'never') return t === from;
    if (rebalance === 'every' || periodsPerYear[rebalance] >= periodsPerYear[calendar]) return true;
    const [endOf, day] = [periodEnd[rebalance], dayOf(sessions[t]!)];
    return t + 1 < sessions.length ? endOf(dayOf(sessions[t + 1]!)) !== endOf(day) : day >= endOf(day);
  }
}
