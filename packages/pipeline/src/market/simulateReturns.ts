import { periodsPerYear, stream } from '@foliograph/core';
import { clustered } from './clustered.js';
import { drawTraits } from './drawTraits.js';
import type { MarketShape } from './MarketShape.js';
import { signalLoadings } from './signalLoadings.js';
import { simulateFactors } from './simulateFactors.js';

/** N × T planes, asset-major. */
export interface SimulatedReturns {
  /** Log returns of each session. */
  readonly returns: Float64Array;
  /** Their variances as known before the session. */
  readonly variances: Float64Array;
  /** The planted signal as known after the session: standard normal, the decaying sum of the asset's own shocks. */
  readonly signals: Float64Array;
}

/** Returns of each asset: growth, its beta times the market, its sector, what the signal of the session before says, and a shock of its own. */
export function simulateReturns(shape: MarketShape, T: number, seed: number): SimulatedReturns {
  const planes = () => new Float64Array(shape.assets * T);
  const [returns, variances, signals] = [planes(), planes(), planes()];
  const traits = drawTraits(shape, seed);
  const factors = simulateFactors(shape, T, seed);
  const loadings = signalLoadings(factors, traits, shape.signal);
  const growth = shape.growth / periodsPerYear.daily;
  const decay = 2 ** (-1 / shape.memory);
  const gain = Math.sqrt(1 - decay * decay);

  traits.forEach(({ sector: s, beta, variance }, n) => {
    const random = stream(seed, 'market', 'asset', n);
    const { regimes, market } = factors;
    const sector = factors.sectors[s]!;
    const deviation = Math.sqrt(variance);
    let signal = random.normal();
    for (let t = 0, level = 1; t < T; t++) {
      const shock = random.normal();
      const own = variance * regimes[t]! * level;
      const total = beta * beta * market.variances[t]! + sector.variances[t]! + own;
      const expected = growth + loadings[t]! * deviation * signal;
      const i = n * T + t;
      variances[i] = total;
      // Less half the variance, so that growth is what prices are expected to grow by.
      returns[i] = expected - total / 2 + beta * market.returns[t]! + sector.returns[t]! + Math.sqrt(own) * shock;
      level = clustered(level, shock, shape.clustering);
      signal = decay * signal + gain * shock;
      signals[i] = signal;
    }
  });
  return { returns, variances, signals };
}
