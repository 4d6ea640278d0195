import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { strength } from './strength.js';

/**
 * Smoothed rises of the volume in per cent of its smoothed moves; NaN on the first session and until it moves.
 * 100 SMA(max(0, volume − volume₁), window, 1)/SMA(|volume − volume₁|, window, 1). JoinQuant after TongDaXin.
 */
export const vrsi = defineFactor({
  summary: 'Relative strength of the volume: share of its rises in its moves, per cent.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(6, 'Sessions of the smoothing.') }),
  formula: ({ window }) => strength('volume', window),
});
