import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Growth of the volume over the window in per cent; NaN until it has passed and where nothing was traded at its start.
 * 100 (volume − volumeₙ)/volumeₙ with n = window. TongDaXin.
 */
export const vroc = defineFactor({
  summary: 'Growth of the volume over some sessions, per cent.',
  version: 1,
  source: 'TongDaXin',
  params: params({ window: sessions(12, 'Sessions over which the growth is measured.') }),
  formula: ({ window }) => `100 * (volume / delay(volume, ${window}) - 1)`,
});
