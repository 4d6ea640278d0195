import { defineMetric } from './Metric.js';

/** Growth of equity over the whole record, less 1; −1 or below where all was lost. */
export const totalReturn = defineMetric({
  title: 'Total return',
  rank: 1,
  group: 'return',
  main: true,
  summary: 'Growth over the whole record.',
  version: 1,
  formula: 'last equity / first equity − 1',
  unit: 'fraction',
  of: ({ equity }) => (equity.length > 0 ? equity.at(-1)! / equity[0]! - 1 : NaN),
});
