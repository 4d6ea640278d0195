import type { Plane } from '../panel/index.js';
import { lastPrice } from './lastPrice.js';

/** Weights after prices moved from session `from` to `to`, w·g / (1 − Σw + Σ w·g) with g the growth at last known prices; null where equity would have fallen to 0 or below. */
export function drift(weights: Float64Array, prices: Plane, from: number, to: number): Float64Array | null {
  const T = prices.length / weights.length;
  const grown = weights.map((w, n) => {
    if (w === 0) return 0;
    const start = lastPrice(prices, T, n, from);
    // An asset that had no price yet could not be bought: its share has stayed what it was.
    return Number.isNaN(start) ? w : (w * lastPrice(prices, T, n, to)) / start;
  });
  let equity = 1;
  for (let n = 0; n < grown.length; n++) equity += grown[n]! - weights[n]!;
  return equity > 0 ? grown.map((w) => w / equity) : null;
}
