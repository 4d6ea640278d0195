import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Sum since the first session of how far closes rose above the true low or fell below the true high; NaN on the first session.
 * acd = Σ(close − min(low, close₁)) on rises, Σ(close − max(high, close₁)) on falls, 0 where unchanged; ma = EMA(acd, signal).
 * Williams 1972, as MetaStock and TongDaXin compute it.
 */
export const acd = defineFactor({
  summary: 'Accumulation and distribution: distance of closes from the true low on rises and the true high on falls, summed.',
  version: 1,
  source: 'Williams 1972, as MetaStock and TongDaXin compute it',
  fromStart: true,
  params: params({ signal: sessions(20, 'Sessions in the exponential mean of the main line.') }),
  formula: ({ signal }) => {
    const before = 'delay(close, 1)';
    const acd = `running_sum(if(close > ${before}, close - less(low, ${before}), if(close < ${before}, close - greater(high, ${before}), 0)))`;
    return { acd, ma: `ema(${acd}, ${signal})` };
  },
});
