import type { Plane } from './Panel.js';

/** The plane of some assets on some sessions, each by its index in the plane given; NaN on a session of index −1. */
export function pick(plane: Plane, sessions: number, assets: readonly number[], chosen: Int32Array): Plane {
  const T = chosen.length;
  const picked = new Float64Array(assets.length * T);
  for (let k = 0; k < assets.length; k++) {
    const from = assets[k]! * sessions;
    for (let t = 0; t < T; t++) picked[k * T + t] = chosen[t]! < 0 ? NaN : plane[from + chosen[t]!]!;
  }
  return picked;
}
