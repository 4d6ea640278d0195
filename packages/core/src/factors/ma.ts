import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Mean of the last closes; NaN until the window has passed.
 * MA(close, window); the platforms draw windows 5, 10, 20 and 60. JoinQuant after TongDaXin.
 */
export const ma = defineFactor({
  summary: 'Moving average of the close.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(5, 'Sessions in the window.') }),
  formula: ({ window }) => `mean(close, ${window})`,
});
