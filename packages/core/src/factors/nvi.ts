import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Product since the first session of the close's growth on sessions on which volume fell, begun at 100; NaN on the first session.
 * nvi = 100 Π close/close₁ where volume < volume₁; ma = MA(nvi, signal). Dysart, as TongDaXin computes it.
 */
export const nvi = defineFactor({
  summary: 'Negative volume index: growth of the close over sessions on which volume fell.',
  version: 1,
  source: 'Dysart, as TongDaXin computes it',
  fromStart: true,
  params: params({ signal: sessions(72, 'Sessions in the mean of the main line.') }),
  formula: ({ signal }) => {
    const nvi = '100 * exp(running_sum(if(volume < delay(volume, 1), log(close / delay(close, 1)), 0)))';
    return { nvi, ma: `mean(${nvi}, ${signal})` };
  },
});
