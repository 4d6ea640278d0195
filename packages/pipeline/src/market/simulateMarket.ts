import { assetNames } from './assetNames.js';
import { type Company, companies } from './companies.js';
import { declining } from './declining.js';
import { type BarPlanes, drawBars } from './drawBars.js';
import { dropBars } from './dropBars.js';
import { equalWeightIndex } from './equalWeightIndex.js';
import type { MarketShape } from './MarketShape.js';
import { type LimitMarks, restrain } from './restrain.js';
import { simulateReturns } from './simulateReturns.js';
import { type Stain, soil } from './soil.js';

/** A made-up market, with the truth that its bars only show through noise. */
export interface Market {
  readonly assets: readonly string[];
  readonly bars: BarPlanes;
  /** Closes before any bar went missing or was soiled. */
  readonly closes: Float64Array;
  /** Levels of its equal-weighted index, which knows the bars that are missing. */
  readonly index: Float64Array;
  /** The planted signal of each asset and session. */
  readonly signals: Float64Array;
  /** Who stands behind each name and when. */
  readonly companies: readonly Company[];
  /** Closes at a limit; absent where there is none. */
  readonly limits?: LimitMarks;
  /** Planted faults. */
  readonly stains: readonly Stain[];
}

/** A market of T sessions that depends on nothing but its shape and the seed. */
export function simulateMarket(shape: MarketShape, T: number, seed: number): Market {
  const behind = companies(shape, T, seed);
  const simulated = simulateReturns(shape, T, seed);
  const free = drawBars(declining(simulated, behind, shape, T), behind, T, seed);
  const { bars: whole, limits } = restrain(free, behind, shape, T, seed);
  const { bars, stains } = soil(dropBars(whole, shape, T, seed), shape, T, seed);
  return {
    assets: assetNames(shape.assets),
    bars,
    closes: whole.close,
    index: equalWeightIndex(whole.close, T),
    signals: simulated.signals,
    companies: behind,
    ...(limits ? { limits } : {}),
    stains,
  };
}
