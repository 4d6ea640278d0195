import { mean } from '../sample/index.js';
import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';

/** Mean return above the risk-free yield by its downside deviation, a year; NaN where no period fell short, and where a period has no yield. */
export const sortino = defineMetric({
  title: 'Sortino ratio',
  rank: 5,
  summary: 'Return above the risk-free yield by its downside deviation.',
  version: 1,
  formula: 'mean(e) / √(mean(min(e, 0)²)) · √p with e = r − rf over all periods, rf = (1 + y)^(1/p) − 1',
  unit: 'ratio',
  of(performance) {
    const excess = excessReturns(performance);
    const downside = Math.sqrt(mean(excess.map((e) => Math.min(e, 0) ** 2)));
    return downside > 0 ? (mean(excess) / downside) * Math.sqrt(performance.periodsPerYear) : NaN;
  },
});
