import type { Plane } from '../panel/index.js';
import type { Shape } from './Shape.js';

/** The group of each asset within its session, from 1 (lowest values) to `count`, cut at quantiles that interpolate linearly and belong to the group below; 0 where a value is not finite. Ties stay together, so that a group may be empty. */
export function quantileGroups(plane: Plane, { assets: N, sessions: T, count }: Shape & { readonly count: number }): Uint8Array {
  const groups = new Uint8Array(plane.length);
  const section = new Float64Array(N);
  const edges = new Float64Array(count - 1);
  for (let t = 0; t < T; t++) {
    let known = 0;
    for (let i = t; i < plane.length; i += T) if (Number.isFinite(plane[i]!)) section[known++] = plane[i]!;
    const sorted = section.subarray(0, known).sort();
    for (let q = 1; q < count; q++) {
      const place = (q * (known - 1)) / count;
      const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
      edges[q - 1] = below + (above - below) * (place - Math.floor(place));
    }
    for (let i = t; i < plane.length; i += T) {
      if (!Number.isFinite(plane[i]!)) continue;
      let group = 1;
      while (group < count && plane[i]! > edges[group - 1]!) group++;
      groups[i] = group;
    }
  }
  return groups;
}
