import { medianOf } from './medianOf.js';

/** On ordinary days at most about a fifth of the assets do not move. */
const leastShare = 0.4;
const leastUsual = 0.01;
/** A standstill is to be rarer than once in so many tables of this length. */
const tables = 1000;

/** 1 for sessions whose share of unmoved assets is at least 0.4 and, by Chernoff's bound for the table's usual share, no chance. */
export function stillSessions(movable: Int32Array, unmoved: Int32Array): Uint8Array {
  const T = movable.length;
  const shares = Float64Array.from(movable, (count, t) => (count === 0 ? 0 : unmoved[t]! / count));
  const usual = Math.max(leastUsual, medianOf(Float64Array.from(shares), T));
  const still = new Uint8Array(T);
  for (let t = 0; t < T; t++) {
    const share = shares[t]!;
    if (share < leastShare || share <= usual) continue;
    const moved = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - usual));
    if (movable[t]! * (share * Math.log(share / usual) + moved) > Math.log(T * tables)) still[t] = 1;
  }
  return still;
}
