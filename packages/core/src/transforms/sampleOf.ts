import type { Plane } from '../panel/index.js';
import type { PlaneView } from './Transform.js';

interface Limits {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The values of whole assets that lie between two days, the first and the last of the sessions where they are not given. Throws where days are asked of sessions that have none. */
export function sampleOf(values: Plane, { sessions: T, days }: PlaneView, { from, to }: Limits): Plane {
  if (from === undefined && to === undefined) return values;
  if (!days) throw new Error('a sample between days needs the days of the sessions');
  const inside = days.map((day) => (from === undefined || day >= from) && (to === undefined || day <= to));
  return values.filter((_, i) => inside[i % T]);
}
