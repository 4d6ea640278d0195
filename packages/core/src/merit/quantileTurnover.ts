import type { Shape } from './Shape.js';

/** Share of a group's assets that were not in it `period` sessions before, by session; NaN before there is one, and where the group is empty. */
export function quantileTurnover(
  groups: Uint8Array,
  { sessions: T, group, period = 1 }: Shape & { readonly group: number; readonly period?: number },
): Float64Array {
  const turnover = new Float64Array(T).fill(NaN);
  for (let t = period; t < T; t++) {
    let [held, fresh] = [0, 0];
    for (let i = t; i < groups.length; i += T) {
      if (groups[i] !== group) continue;
      held++;
      if (groups[i - period] !== group) fresh++;
    }
    turnover[t] = fresh / held;
  }
  return turnover;
}
