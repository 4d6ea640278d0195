import { excessReturns } from './excessReturns.js';
import { defineMetric } from './Metric.js';
import { shortfall } from './shortfall.js';

/** Root mean square of what returns fell short of the risk-free return by, over all periods, scaled to a year; NaN without a period and where one has no yield. */
export const downsideDeviation = defineMetric({
  title: 'Downside deviation',
  rank: 16,
  group: 'risk',
  summary: 'Deviation of returns below the risk-free return, scaled to a year.',
  version: 1,
  formula: '√(mean(min(r − rf, 0)²)) · √p over all periods',
  annualised: '× √p',
  unit: 'fraction',
  less: true,
  of: (performance) => shortfall(excessReturns(performance)) * Math.sqrt(performance.periodsPerYear),
});
