import { mean } from '../sample/index.js';
import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';
import { shortfall } from './shortfall.js';

const other = {
  'year-by-period': '(p · mean r − mean y) / √(mean(min(e, 0)²)) with e = r − rf over all periods',
  'year-by-record': '(p · mean r − mean y) / √(Σ min(e, 0)²) with e = r − rf over all periods',
  year: undefined,
} as const;

/** Mean return above the risk-free yield by its downside deviation, a year; NaN where no period fell short, and where a period has no yield. */
export const sortino = defineMetric({
  title: 'Sortino ratio',
  rank: 5,
  group: 'risk',
  main: true,
  summary: 'Return above the risk-free yield by its downside deviation.',
  version: 1,
  formula: 'mean(e) / √(mean(min(e, 0)²)) · √p with e = r − rf over all periods, rf = (1 + y)^(1/p) − 1',
  under: ({ sortino }) => other[sortino],
  annualised: '× √p',
  unit: 'ratio',
  of(performance) {
    const { returns, meanYield, periodsPerYear, convention } = performance;
    const excess = excessReturns(performance);
    const downside = shortfall(excess);
    if (!(downside > 0)) return NaN;
    if (convention.sortino === 'year') return (mean(excess) / downside) * Math.sqrt(periodsPerYear);
    const scale = convention.sortino === 'year-by-record' ? Math.sqrt(returns.length) : 1;
    return (periodsPerYear * mean(returns) - meanYield) / (downside * scale);
  },
});
