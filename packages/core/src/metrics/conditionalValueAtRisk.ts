import { mean } from '../sample/index.js';
import { defineTail } from './defineTail.js';
import type { Metric } from './Metric.js';
import type { TailShare } from './TailShare.js';

/** Mean return of the share of worst periods, as they were; NaN without a period. */
export const conditionalValueAtRisk = (share: TailShare, rank: number): Metric =>
  defineTail({
    title: `${share * 100} % CVaR`,
    rank,
    summary: `Mean return of the worst ${share * 100} % of periods.`,
    formula: `mean of the floor((n − 1) · ${share * 100} %) + 1 lowest r`,
    source: 'empyrical',
    of({ returns }) {
      const worst = returns.slice().sort();
      return mean(worst.subarray(0, Math.floor((worst.length - 1) * share) + 1));
    },
  });
