import { mean } from '../sample/index.js';
import { beta } from './beta.js';
import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';

/** Mean return a year that beta times the benchmark does not explain, both above the risk-free return; NaN where there is no beta. */
export const alpha = defineMetric({
  title: 'Alpha',
  rank: 33,
  group: 'benchmark',
  summary: 'Return a year that the benchmark does not explain.',
  version: 1,
  formula: 'p · (mean(e) − beta · mean(b)) with e = r − rf and b of the benchmark',
  under: ({ alpha }) =>
    alpha === 'compounded' ? '(1 + mean(e) − beta · mean(b))^p − 1 with e = r − rf and b of the benchmark' : undefined,
  annualised: '× p',
  source: 'Jensen (1968)',
  unit: 'fraction',
  of(performance) {
    const { benchmark, periodsPerYear, convention } = performance;
    const other = excessReturns({ ...performance, returns: benchmark });
    const left = mean(excessReturns(performance)) - beta.of(performance) * mean(other);
    return convention.alpha === 'compounded' ? (1 + left) ** periodsPerYear - 1 : periodsPerYear * left;
  },
});
