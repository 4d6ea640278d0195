import { defineMetric } from './Metric.js';
import { totalReturn } from './totalReturn.js';

/** Growth a year that compounds to the total return over n / p years; −1 where all was lost, NaN without a period. */
export const annualReturn = defineMetric({
  title: 'Annual return',
  rank: 2,
  group: 'return',
  main: true,
  summary: 'Growth a year that compounds to the total return.',
  version: 1,
  formula: '(1 + total return)^(p / n) − 1, n periods, p periods a year',
  annualised: 'compounded',
  unit: 'fraction',
  of(performance) {
    const { returns, periodsPerYear } = performance;
    if (returns.length === 0) return NaN;
    return Math.max(0, 1 + totalReturn.of(performance)) ** (periodsPerYear / returns.length) - 1;
  },
});
