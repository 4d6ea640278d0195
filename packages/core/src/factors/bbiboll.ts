import { number, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Bull and bear index with bands of its own deviation; bands are NaN until the window has passed after its first value.
 * bbiboll = bbi; upper and lower = bbi ± width · STD(bbi, window), ddof 1. JoinQuant after TongDaXin.
 */
export const bbiboll = defineFactor({
  summary: 'Bands about the bull and bear index.',
  version: 2,
  source: 'JoinQuant after TongDaXin',
  params: params({
    window: sessions(11, 'Sessions in the deviation.', 2),
    width: number({ minimum: 0, default: 6, description: 'Deviations from the middle to a band.' }),
  }),
  formula: ({ window, width }) => ({
    bbiboll: 'bbi',
    upper: `bbi + ${width} * std(bbi, ${window})`,
    lower: `bbi - ${width} * std(bbi, ${window})`,
  }),
});
