import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Sum since the first session of the volume of rises less that of falls; NaN on the first session.
 * obv = Σ sign(close − close₁) · volume, from 0 where TA-Lib starts at the first volume; ma = MA(obv, signal). Granville 1963.
 */
export const obv = defineFactor({
  summary: 'On-balance volume: volume of rising sessions less that of falling ones, summed.',
  version: 1,
  source: 'Granville 1963',
  fromStart: true,
  params: params({ signal: sessions(30, 'Sessions in the mean of the main line.') }),
  formula: ({ signal }) => {
    const obv = 'running_sum(sign(delta(close, 1)) * volume)';
    return { obv, ma: `mean(${obv}, ${signal})` };
  },
});
