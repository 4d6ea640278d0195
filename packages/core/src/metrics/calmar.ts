import { annualReturn } from './annualReturn.js';
import { defineMetric } from './Metric.js';
import { maxDrawdown } from './maxDrawdown.js';

/** Annual return by the depth of the maximum drawdown; NaN where the curve never falls. */
export const calmar = defineMetric({
  title: 'Calmar ratio',
  rank: 7,
  summary: 'Annual return by the depth of the maximum drawdown.',
  version: 1,
  formula: 'annual return / |maximum drawdown|',
  unit: 'ratio',
  of(performance) {
    const depth = -maxDrawdown.of(performance);
    return depth > 0 ? annualReturn.of(performance) / depth : NaN;
  },
});
