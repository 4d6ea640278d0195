import type { Plane } from '../panel/index.js';
import { mean } from '../sample/index.js';
import { quantileGroups } from './quantileGroups.js';
import { quantileReturns } from './quantileReturns.js';
import { quantileTurnover } from './quantileTurnover.js';
import { rankAutocorrelation } from './rankAutocorrelation.js';
import type { Shape } from './Shape.js';

/** How a factor sorts assets and how long its order lasts; NaN where no session tells. */
export interface FactorProfile {
  /** Mean return of each fifth of the assets less that of all, lowest values first. */
  readonly quantiles: readonly number[];
  /** Mean return of the highest fifth less the lowest. */
  readonly spread: number;
  /** Share of the highest and the lowest fifth that was not in it `horizon` sessions before. */
  readonly turnover: number;
  /** Correlation of ranks with those of `horizon` sessions before. */
  readonly autocorrelation: number;
}

const fifths = 5;

/** The profile of a factor, given with its ranks, against returns over `horizon` sessions. */
export function profileFactor(
  factor: Plane,
  ranks: Plane,
  returns: Plane,
  { horizon, ...shape }: Shape & { readonly horizon: number },
): FactorProfile {
  const cut = { ...shape, count: fifths };
  const known = factor.map((value, i) => (Number.isFinite(returns[i]!) ? value : NaN));
  const { means, spread } = quantileReturns(quantileGroups(known, cut), returns, cut);
  const groups = quantileGroups(factor, cut);
  const changed = [1, fifths].map((group) => meanKnown(quantileTurnover(groups, { ...shape, group, period: horizon })));
  return {
    quantiles: [...means],
    spread: meanKnown(spread),
    turnover: mean(changed),
    autocorrelation: meanKnown(rankAutocorrelation(ranks, { ...shape, period: horizon })),
  };
}

const meanKnown = (series: Float64Array): number => mean(series.filter(Number.isFinite));
