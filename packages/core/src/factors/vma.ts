import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Mean of the last volumes; NaN until the window has passed.
 * MA(volume, window); TongDaXin and JoinQuant have a mean of (high + open + low + close)/4 under this name. Tonghuashun.
 */
export const vma = defineFactor({
  summary: 'Moving average of the volume.',
  version: 1,
  source: 'Tonghuashun',
  params: params({ window: sessions(5, 'Sessions in the window.') }),
  formula: ({ window }) => `mean(volume, ${window})`,
});
