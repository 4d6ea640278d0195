import { stream } from '@foliograph/core';
import type { BarPlanes } from './drawBars.js';

/** The bars with a share of them missing, each by a draw of its own; whether a bar is missing depends on nothing in it. */
export function dropBars(
  bars: BarPlanes,
  { assets: N, gaps }: { readonly assets: number; readonly gaps: number },
  T: number,
  seed: number,
): BarPlanes {
  const { open, high, low, close, volume } = bars;
  const kept = { open: open.slice(), high: high.slice(), low: low.slice(), close: close.slice(), volume: volume.slice() };
  for (let n = 0; n < N; n++) {
    const random = stream(seed, 'market', 'gap', n);
    for (let i = n * T; i < (n + 1) * T; i++) {
      if (random.uniform() < gaps) kept.open[i] = kept.high[i] = kept.low[i] = kept.close[i] = kept.volume[i] = NaN;
    }
  }
  return kept;
}
