import type { Domain } from './Domain.js';
import type { Planes } from './Planes.js';

/** Planes over a domain, of no field yet. */
export function emptyPlanes({ assets, days }: Domain): Planes {
  const [N, T] = [assets.length, days.length];
  const firstDay = days[0] ?? 0;
  const sessionOf = new Int32Array(T > 0 ? days[T - 1]! - firstDay + 1 : 0);
  for (let t = 0; t < T; t++) sessionOf[days[t]! - firstDay] = t;
  return { N, T, sessionOf, firstDay, fields: new Map(), taken: new Uint8Array(Math.ceil((N * T) / 8)) };
}
