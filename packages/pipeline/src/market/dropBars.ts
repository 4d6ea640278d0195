import { stream } from '@foliograph/core';
import type { BarPlanes } from './drawBars.js';

/** The bars with a share of them missing, each by a draw of its own; whether a bar is missing depends on nothing in it. */
export function dropBars(
  bars: BarPlanes,
  { assets: N, gaps }: { readonly assets: number; readonly gaps: number },
  T: number,
  seed: number,
): BarPlanes {
  const kept = Object.fromEntries(Object.entries(bars).map(([field, plane]) => [field, plane.slice()])) as unknown as BarPlanes;
  const planes = Object.values(kept);
  for (let n = 0; n < N; n++) {
    const random = stream(seed, 'market', 'gap', n);
    for (let i = n * T; i < (n + 1) * T; i++) {
      if (random.uniform() < gaps) for (const plane of planes) plane[i] = NaN;
    }
  }
  return kept;
}
