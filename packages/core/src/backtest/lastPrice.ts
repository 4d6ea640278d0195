import type { Plane } from '../panel/index.js';
import { isPrice } from './isPrice.js';

/** The price of asset n at session t of T, or the last one before it; NaN where there was none. */
export function lastPrice(prices: Plane, T: number, n: number, t: number): number {
  for (let s = t; s >= 0; s--) if (isPrice(prices[n * T + s]!)) return prices[n * T + s]!;
  return NaN;
}
