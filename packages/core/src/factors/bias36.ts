import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Mean of 3 closes less that of 6, with a mean of it; NaN until they have passed.
 * bias36 and bias612 as in b3612; ma = MA(bias36, signal). JoinQuant after TongDaXin.
 */
export const bias36 = defineFactor({
  summary: 'Gap between the means of 3 and 6 sessions, and its mean.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ signal }) => ({ bias36: 'b3612.b36', bias612: 'b3612.b612', ma: `mean(b3612.b36, ${signal})` }),
});
