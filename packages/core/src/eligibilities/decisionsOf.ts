import { firstSession } from '../universes/firstSession.js';
import type { Timing } from './Timing.js';

const periodOf = {
  month: (day: string) => day.slice(0, 7),
  quarter: (day: string) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day: string) => day.slice(0, 4),
};

/** Indices of the sessions at which a rule judges: all, the first of each period, or the first on or after its one day; none where the sessions end before. */
export function decisionsOf(sessions: readonly string[], { every, asOf }: Timing): Int32Array {
  if (asOf !== undefined) {
    const t = firstSession(sessions, asOf);
    return t < sessions.length ? Int32Array.of(t) : new Int32Array(0);
  }
  const all = Int32Array.from(sessions.keys());
  if (every === undefined) return all;
  const period = periodOf[every];
  return all.filter((t) => t === 0 || period(sessions[t]!) !== period(sessions[t - 1]!));
}
