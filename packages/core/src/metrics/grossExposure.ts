import { mean } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** Mean of what assets were worth over equity, short ones as positive; NaN without a period and where it is not known. */
export const grossExposure = defineMetric({
  title: 'Gross exposure',
  rank: 41,
  group: 'trading',
  summary: 'Mean value of all that is held over equity, short ones counted positive.',
  version: 1,
  formula: 'mean over t of Σ|q_t · price_t| / equity_t',
  unit: 'fraction',
  of: ({ gross, returns }) => (returns.length > 0 ? mean(gross) : NaN),
});
