import { mean, standardDeviation } from '../sample/index.js';
import { defineTail } from './defineTail.js';
import type { Metric } from './Metric.js';
import { normalQuantiles } from './normalQuantiles.js';
import type { TailShare } from './TailShare.js';

/** The quantile of a normal distribution with mean and deviation of the returns; NaN of fewer than two periods. */
export const gaussianValueAtRisk = (share: TailShare, rank: number): Metric =>
  defineTail({
    title: `Gaussian ${share * 100} % VaR`,
    rank,
    summary: `The ${share * 100} % quantile of a normal distribution with mean and deviation of the returns.`,
    formula: `mean(r) + z · std(r), z = ${normalQuantiles[share].toFixed(4).replace('-', '−')}`,
    of: ({ returns }) => mean(returns) + normalQuantiles[share] * standardDeviation(returns),
  });
