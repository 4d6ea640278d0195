import { stream } from '@foliograph/core';
import { clustered } from './clustered.js';
import type { MarketShape } from './MarketShape.js';
import { perSession } from './perSession.js';
import { regimes } from './regimes.js';

/** Returns that assets share, with the variance they were drawn from. */
export interface SharedReturns {
  readonly returns: Float64Array;
  readonly variances: Float64Array;
}

/** What moves more than one asset, at each of T sessions. */
export interface MarketFactors {
  /** Factor on every variance. */
  readonly regimes: Float64Array;
  readonly market: SharedReturns;
  readonly sectors: readonly SharedReturns[];
}

/** Returns of the market and of each sector, of mean 0, rougher and calmer by regime and by what came just before. */
export function simulateFactors(shape: MarketShape, T: number, seed: number): MarketFactors {
  const levels = regimes(T, shape.stress, seed);
  const shared = (volatility: number, ...names: readonly (string | number)[]): SharedReturns => {
    const random = stream(seed, 'market', ...names);
    const [returns, variances] = [new Float64Array(T), new Float64Array(T)];
    for (let t = 0, level = 1; t < T; t++) {
      const shock = random.normal();
      variances[t] = perSession(volatility) * levels[t]! * level;
      returns[t] = Math.sqrt(variances[t]!) * shock;
      level = clustered(level, shock, shape.clustering);
    }
    return { returns, variances };
  };
  return {
    regimes: levels,
    market: shared(shape.marketVolatility, 'return'),
    sectors: Array.from({ length: shape.sectors }, (_, s) => shared(shape.sectorVolatility, 'sector', s)),
  };
}
