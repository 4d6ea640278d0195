import { mean, standardDeviation } from '../sample/index.js';
import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';

/** Mean return above the risk-free yield by its spread, a year; NaN of fewer than two periods, where returns do not vary, and where a period has no yield. */
export const sharpe = defineMetric({
  title: 'Sharpe ratio',
  rank: 4,
  group: 'risk',
  main: true,
  summary: 'Return above the risk-free yield by its volatility.',
  version: 1,
  formula: 'mean(r − rf) / std(r − rf) · √p with rf = (1 + y)^(1/p) − 1',
  under: ({ sharpe }) => (sharpe === 'year' ? '(p · mean r − mean y) / (std r · √p)' : undefined),
  annualised: '× √p',
  unit: 'ratio',
  rolling: true,
  of(performance) {
    const { returns, meanYield, periodsPerYear, convention } = performance;
    const yearly = convention.sharpe === 'year';
    const excess = yearly ? returns : excessReturns(performance);
    const spread = standardDeviation(excess) * Math.sqrt(periodsPerYear);
    return spread > 0 ? (periodsPerYear * mean(excess) - (yearly ? meanYield : 0)) / spread : NaN;
  },
});
