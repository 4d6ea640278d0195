import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Product since the first session of the close's growth on sessions on which volume rose, begun at 100; NaN on the first session.
 * pvi = 100 Π close/close₁ where volume > volume₁; ma = MA(pvi, signal). Dysart, as TongDaXin computes it.
 */
export const pvi = defineFactor({
  summary: 'Positive volume index: growth of the close over sessions on which volume rose.',
  version: 1,
  source: 'Dysart, as TongDaXin computes it',
  fromStart: true,
  params: params({ signal: sessions(72, 'Sessions in the mean of the main line.') }),
  formula: ({ signal }) => {
    const pvi = '100 * exp(running_sum(if(volume > delay(volume, 1), log(close / delay(close, 1)), 0)))';
    return { pvi, ma: `mean(${pvi}, ${signal})` };
  },
});
