import type { Plane } from './Panel.js';

/** The plane of some assets on some sessions, each by its index in the plane given; `missing` on a session of index −1. */
export function pick(plane: Plane, sessions: number, assets: readonly number[], chosen: Int32Array, missing = NaN): Plane {
  const T = chosen.length;
  const picked = new Float64Array(assets.length * T);
  for (let t = 0; t < T; ) {
    // Sessions that follow each other in the plane too are copied at once.
    const begin = t;
    const from = chosen[t++]!;
    while (t < T && chosen[t] === (from < 0 ? -1 : from + t - begin)) t++;
    for (let k = 0; k < assets.length; k++) {
      const at = k * T + begin;
      if (from < 0) picked.fill(missing, at, k * T + t);
      else picked.set(plane.subarray(assets[k]! * sessions + from, assets[k]! * sessions + from + t - begin), at);
    }
  }
  return picked;
}
