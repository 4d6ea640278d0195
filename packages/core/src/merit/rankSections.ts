import { averageRank } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import type { Shape } from './Shape.js';

/** Rank of each asset within its session, from 1/n to 1, ties sharing their average; NaN where a value is not finite. */
export function rankSections(plane: Plane, { assets: N, sessions: T }: Shape): Plane {
  const ranks = new Float64Array(plane.length);
  const [section, ranked] = [new Float64Array(N), new Float64Array(N)];
  for (let t = 0; t < T; t++) {
    for (let n = 0; n < N; n++) section[n] = plane[n * T + t]!;
    averageRank(section, ranked);
    for (let n = 0; n < N; n++) ranks[n * T + t] = ranked[n]!;
  }
  return ranks;
}
