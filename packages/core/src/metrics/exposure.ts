import { mean } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Mean share of equity that assets made up, short ones negative; NaN without a period and where it is not known. */
export const exposure = defineMetric({
  title: 'Exposure',
  rank: 39,
  group: 'trading',
  summary: 'Mean share of equity in assets, short ones counted negative.',
  version: 1,
  formula: 'mean over t of (equity_t − cash_t) / equity_t',
  unit: 'fraction',
  of: ({ exposure, returns }) => (returns.length > 0 ? mean(exposure) : NaN),
});
