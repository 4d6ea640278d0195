import { correlation } from '../sample/index.js';
import { defineMetric } from './Metric.js';

/** How nearly the logarithm of equity is a straight line, as the R² of its regression on time; NaN of fewer than two periods, where equity stood still, and where all was lost. */
export const stability = defineMetric({
  title: 'Stability',
  rank: 14,
  group: 'return',
  summary: 'How nearly the logarithm of equity is a straight line.',
  version: 1,
  formula: 'R² of log(equity) on time, after each period',
  source: 'empyrical, stability_of_timeseries',
  unit: 'ratio',
  ordered: true,
  of({ equity }) {
    const growth = equity.slice(1).map((value) => Math.log(value / equity[0]!));
    return (
      correlation(
        growth,
        growth.map((_, t) => t),
      ) ** 2
    );
  },
});
