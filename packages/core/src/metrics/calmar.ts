import { annualReturn } from './annualReturn.js';
import { defineMetric } from './Metric.js';
import { maxDrawdown } from './maxDrawdown.js';

/** Annual return by the depth of the maximum drawdown; NaN where the curve never falls. */
export const calmar = defineMetric({
  title: 'Calmar ratio',
  rank: 7,
  group: 'drawdown',
  main: true,
  summary: 'Annual return by the depth of the maximum drawdown.',
  version: 1,
  formula: 'annual return / |maximum drawdown|',
  annualised: 'compounded',
  unit: 'ratio',
  ordered: true,
  of(performance) {
    const depth = -maxDrawdown.of(performance);
    return depth > 0 ? annualReturn.of(performance) / depth : NaN;
  },
});
