import { integer, params } from '../schema/index.js';
import { deviation } from './deviation.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Standard deviation of the last volumes; NaN until the window has passed.
 * STD(volume, window) over window − ddof; TA-Lib and MyTT have ddof 0. TongDaXin.
 */
export const vstd = defineFactor({
  summary: 'Standard deviation of the volume.',
  version: 1,
  source: 'TongDaXin',
  params: params({
    window: sessions(10, 'Sessions in the window.', 2),
    ddof: integer({ minimum: 0, maximum: 1, default: 1, description: 'What the number of sessions is lessened by in the divisor.' }),
  }),
  formula: ({ window, ddof }) => deviation('volume', window, ddof),
});
