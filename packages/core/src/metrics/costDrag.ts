import { mean } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Costs of trading a year, as a share of mean equity; NaN without a period and where they are not known. */
export const costDrag = defineMetric({
  title: 'Cost drag',
  rank: 40,
  group: 'trading',
  summary: 'Commissions, duties, slippage and borrow fees a year, as a share of mean equity.',
  version: 1,
  formula: 'costs / mean(equity) / (n / p)',
  annualised: 'by years',
  unit: 'fraction',
  less: true,
  ordered: true,
  of: ({ costs, equity, returns, periodsPerYear }) =>
    returns.length > 0 ? ((costs / mean(equity)) * periodsPerYear) / returns.length : NaN,
});
