import { quantile } from '../sample/index.js';
import { defineTail } from './defineTail.js';
import type { Metric } from './Metric.js';
import type { TailShare } from './TailShare.js';

/** The return that the share of worst periods stayed below, as it was; NaN without a period. */
export const valueAtRisk = (share: TailShare, rank: number): Metric =>
  defineTail({
    title: `${share * 100} % VaR`,
    rank,
    summary: `The return that the worst ${share * 100} % of periods stayed below.`,
    formula: `quantile(r, ${share * 100} %), between the two nearest returns`,
    of: ({ returns }) => quantile(returns.slice().sort(), share),
  });
