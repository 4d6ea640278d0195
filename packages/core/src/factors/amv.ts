import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Price at the middle of open and close, weighted by volume; NaN until the window has passed and where nothing was traded in it.
 * Σ volume (open + close)/2 / Σ volume; the platforms draw windows 5, 13, 34 and 60. JoinQuant after TongDaXin.
 */
export const amv = defineFactor({
  summary: 'Mean of the middle of the body, weighted by volume.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(13, 'Sessions in the window.') }),
  formula: ({ window }) => `sum(volume * (open + close) / 2, ${window}) / sum(volume, ${window})`,
});
