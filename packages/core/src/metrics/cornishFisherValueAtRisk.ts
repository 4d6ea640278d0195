import { mean, standardDeviation } from '../sample/index.js';
import { defineTail } from './defineTail.js';
import { kurtosis } from './kurtosis.js';
import type { Metric } from './Metric.js';
import { normalQuantiles } from './normalQuantiles.js';
import { skew } from './skew.js';
import type { TailShare } from './TailShare.js';

/** The quantile of a normal distribution corrected for skew and kurtosis of the returns; NaN of fewer than four periods and where returns do not vary. */
export const cornishFisherValueAtRisk = (share: TailShare, rank: number): Metric =>
  defineTail({
    title: `Cornish–Fisher ${share * 100} % VaR`,
    rank,
    summary: `The ${share * 100} % quantile of returns by the Cornish–Fisher expansion.`,
    formula: `mean(r) + (z + (z² − 1) S / 6 + (z³ − 3z) K / 24 − (2z³ − 5z) S² / 36) · std(r), z = ${normalQuantiles[share].toFixed(4).replace('-', '−')}, skew S, kurtosis K`,
    source: 'Cornish and Fisher (1937)',
    of(performance) {
      const { returns } = performance;
      const [z, S, K] = [normalQuantiles[share], skew.of(performance), kurtosis.of(performance)];
      const moved = z + ((z ** 2 - 1) * S) / 6 + ((z ** 3 - 3 * z) * K) / 24 - ((2 * z ** 3 - 5 * z) * S ** 2) / 36;
      return mean(returns) + moved * standardDeviation(returns);
    },
  });
