import type { MarketView } from '../panel/index.js';

/** Assets by falling forecast, ties by name; forecasts are finite. */
export function byForecast(view: MarketView, assets: readonly number[], forecast: Float64Array): number[] {
  const N = assets.length;
  // Numbers are sorted several times faster than assets by a comparison: each asset then finds its place among them.
  const rising = new Float64Array(N);
  for (let i = 0; i < N; i++) rising[i] = forecast[assets[i]!]!;
  rising.sort();
  const taken = new Int32Array(N);
  const ranked = new Array<number>(N).fill(0);
  let tied = false;
  for (let i = 0; i < N; i++) {
    const value = forecast[assets[i]!]!;
    let [from, to] = [0, N];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (rising[middle]! > value) to = middle;
      else from = middle + 1;
    }
    const best = N - from;
    tied ||= taken[best]! > 0;
    ranked[best + taken[best]!++] = assets[i]!;
  }
  const before = (a: number, b: number) => (view.assets[a]! < view.assets[b]! ? -1 : 1);
  for (let rank = 0; tied && rank < N; rank += taken[rank]!) {
    const equal = taken[rank]!;
    if (equal > 1) ranked.splice(rank, equal, ...ranked.slice(rank, rank + equal).sort(before));
  }
  return ranked;
}
