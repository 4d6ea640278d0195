import type { Traits } from './drawTraits.js';
import type { MarketFactors } from './simulateFactors.js';

/**
 * The expected return of each session in standard deviations of an asset's own long-run returns, for one standard deviation of its signal.
 * The signal moves only what is the asset's own, so it moves it more where market and sectors spread the assets more: its expected correlation across assets with the whole return is `coefficient` at every session.
 */
export function signalLoadings({ regimes, market, sectors }: MarketFactors, traits: readonly Traits[], coefficient: number): Float64Array {
  const average = (of: (traits: Traits) => number) => traits.reduce((sum, each) => sum + of(each), 0) / traits.length;
  const variance = average((asset) => asset.variance);
  const deviation = average((asset) => Math.sqrt(asset.variance));
  const beta = average((asset) => asset.beta);
  const spread = average((asset) => (asset.beta - beta) ** 2);
  const shares = sectors.map((_, s) => average(({ sector }) => (sector === s ? 1 : 0)));
  return regimes.map((level, t) => {
    let others = variance * level + spread * market.variances[t]!;
    for (let s = 0; s < shares.length; s++) others += shares[s]! * (1 - shares[s]!) * sectors[s]!.variances[t]!;
    return coefficient * Math.sqrt(others / (deviation ** 2 - coefficient ** 2 * variance));
  });
}
