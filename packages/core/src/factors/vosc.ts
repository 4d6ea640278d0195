import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Short moving average of the volume less the long one as a share of the short one; NaN until the long one has passed and where nothing was traded in the short one.
 * (MA(volume, short) − MA(volume, long))/MA(volume, short), which TongDaXin multiplies by 100. TongDaXin.
 */
export const vosc = defineFactor({
  summary: 'Gap of two moving averages of the volume as a share of the short one.',
  version: 1,
  source: 'TongDaXin',
  params: params({ short: sessions(12, 'Sessions in the short mean.'), long: sessions(26, 'Sessions in the long mean.') }),
  formula: ({ short, long }) => `1 - mean(volume, ${long}) / mean(volume, ${short})`,
});
