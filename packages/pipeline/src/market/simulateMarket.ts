import { type BarPlanes, drawBars } from './drawBars.js';
import { dropBars } from './dropBars.js';
import { equalWeightIndex } from './equalWeightIndex.js';
import { listingSpans } from './listingSpans.js';
import type { MarketShape } from './MarketShape.js';
import { simulateReturns } from './simulateReturns.js';

/** A made-up market. */
export interface Market {
  readonly assets: readonly string[];
  readonly bars: BarPlanes;
  /** Levels of its equal-weighted index, which knows the bars that are missing. */
  readonly index: Float64Array;
  /** The planted signal of each asset and session, which the bars only show through noise. */
  readonly signals: Float64Array;
}

/** A market of T sessions that depends on nothing but its shape and the seed. */
export function simulateMarket(shape: MarketShape, T: number, seed: number): Market {
  const simulated = simulateReturns(shape, T, seed);
  const whole = drawBars(simulated, listingSpans(shape, T, seed), T, seed);
  return {
    assets: Array.from({ length: shape.assets }, (_, n) => `SYN${String(n + 1).padStart(Math.max(2, String(shape.assets).length), '0')}`),
    bars: dropBars(whole, shape, T, seed),
    index: equalWeightIndex(whole.close, T),
    signals: simulated.signals,
  };
}
