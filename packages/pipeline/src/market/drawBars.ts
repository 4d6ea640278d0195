import { type RandomStream, stream } from '@foliograph/core';
import type { Company } from './companies.js';
import type { SimulatedReturns } from './simulateReturns.js';

/** N × T planes of bars, NaN where an asset is not listed. */
export interface BarPlanes {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  /** 0 where trading is suspended, else 1; absent where it never is. */
  readonly trading?: Float64Array;
}

/** Share of a session's variance that falls between the last close and the open. */
const overnight = 0.3;

/** Bars along simulated returns: the open on a Brownian bridge from close to close, the extremes of the bridge from open to close, more volume on larger moves. */
export function drawBars({ returns, variances }: SimulatedReturns, companies: readonly Company[], T: number, seed: number): BarPlanes {
  const plane = () => new Float64Array(returns.length).fill(NaN);
  const bars = { open: plane(), high: plane(), low: plane(), close: plane(), volume: plane() };
  for (const { asset: n, first, end, successor } of companies) {
    const random = stream(seed, 'market', successor ? 'successor' : 'bar', n);
    let last = Math.log(10 + 90 * random.uniform());
    const usual = Math.log(1e5) + Math.log(100) * random.uniform();
    for (let i = n * T + first; i < n * T + end; i++) {
      const [move, variance] = [returns[i]!, variances[i]!];
      const gap = overnight * move + Math.sqrt(overnight * (1 - overnight) * variance) * random.normal();
      const day = move - gap;
      const spread = -2 * (1 - overnight) * variance;
      const open = Math.exp(last + gap);
      const close = Math.exp(last + move);
      bars.open[i] = open;
      bars.close[i] = close;
      bars.high[i] = Math.max(open, close, Math.exp(last + gap + (day + reach(day, spread, random)) / 2));
      bars.low[i] = Math.min(open, close, Math.exp(last + gap + (day - reach(day, spread, random)) / 2));
      const surprise = Math.min(5, Math.abs(move) / Math.sqrt(variance));
      bars.volume[i] = Math.max(1, Math.round(Math.exp(usual + 0.3 * random.normal() + 0.4 * (surprise - 0.8))));
      last += move;
    }
  }
  return bars;
}

/** A draw by the law of the maximum of a Brownian bridge that ends at `day`. */
const reach = (day: number, spread: number, random: RandomStream): number => Math.sqrt(day * day + spread * Math.log(1 - random.uniform()));
