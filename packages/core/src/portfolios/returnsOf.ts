import type { Returns } from '../covariances/Covariance.js';
import type { MarketView } from '../panel/index.js';

/** Close-to-close returns of some assets over the last `window` sessions, 0 where there was no price, which the next return makes up for; and which of the assets had a price by the start, so that they have them. */
export function returnsOf(
  view: MarketView,
  assets: readonly number[],
  window: number,
): { readonly known: readonly number[]; readonly returns: Returns } {
  const values = new Float64Array(assets.length * window);
  const known: number[] = [];
  for (const n of assets) {
    const closes = view.history('close', n, window + 1);
    let last = closes[0]!;
    if (!(last > 0 && last < Infinity)) continue;
    const at = known.length * window;
    for (let t = 1; t <= window; t++) {
      const close = closes[t]!;
      const traded = close > 0 && close < Infinity;
      values[at + t - 1] = traded ? close / last - 1 : 0;
      if (traded) last = close;
    }
    known.push(n);
  }
  return { known, returns: { values: values.subarray(0, known.length * window), N: known.length, W: window } };
}
