import { mean } from '../sample/index.js';
import { drawdownsOf } from './drawdownsOf.js';
import { defineMetric } from './Metric.js';

/** Mean depth of the separate drawdowns, negative; 0 where the curve never falls, NaN without a period. */
export const averageDrawdown = defineMetric({
  title: 'Average drawdown',
  rank: 30,
  group: 'drawdown',
  summary: 'Mean depth of the separate drawdowns, negative.',
  version: 1,
  formula: 'mean of depth over drawdowns from peak to recovery',
  unit: 'fraction',
  ordered: true,
  of({ equity, returns }) {
    if (returns.length === 0) return NaN;
    const depths = drawdownsOf(equity).map(({ depth }) => depth);
    return depths.length > 0 ? mean(depths) : 0;
  },
});
