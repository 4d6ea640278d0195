import type { Plane } from '../panel/index.js';
import type { EligibilityInput } from './Eligibility.js';

/**
 * 1 for the `count` largest values among the assets of each session that is judged, or of each of its groups, the earlier name first where values tie; else 0.
 * What is not above 0 is never among them; NaN where a value or a group is missing.
 */
export function markTop(
  values: Plane,
  { assets, sessions: T, among, decisions }: Pick<EligibilityInput, 'assets' | 'sessions' | 'among' | 'decisions'>,
  { count, groups }: { readonly count: number; readonly groups?: Plane | undefined },
): Plane {
  const N = assets.length;
  const marks = new Float64Array(values.length);
  const rank = new Int32Array(N);
  [...assets.keys()]
    .sort((a, b) => (assets[a]! < assets[b]! ? -1 : 1))
    .forEach((n, k) => {
      rank[n] = k;
    });
  const taken = new Int32Array(1 + (groups?.reduce((most, code) => (code > most ? code : most), 0) ?? 0));
  const order = new Int32Array(N);
  let t = 0;
  const before = (a: number, b: number) => values[b * T + t]! - values[a * T + t]! || rank[a]! - rank[b]!;
  for (let d = 0; d < decisions.length; d++) {
    t = decisions[d]!;
    let known = 0;
    for (let n = 0; n < N; n++) {
      const i = n * T + t;
      if (among[i] !== 1) continue;
      if (Number.isNaN(values[i]!) || (groups && Number.isNaN(groups[i]!))) marks[i] = NaN;
      else if (values[i]! > 0) order[known++] = n;
    }
    order.subarray(0, known).sort(before);
    taken.fill(0);
    for (let k = 0; k < known; k++) {
      const i = order[k]! * T + t;
      if (taken[groups ? groups[i]! : 0]!++ < count) marks[i] = 1;
    }
  }
  return marks;
}
