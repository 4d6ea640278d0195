import { integer, params } from '../schema/index.js';
import { deviation } from './deviation.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Standard deviation of the last closes; NaN until the window has passed.
 * STD(close, window) over window − ddof; TA-Lib and MyTT have ddof 0. TongDaXin.
 */
export const std = defineFactor({
  summary: 'Standard deviation of the close.',
  version: 1,
  source: 'TongDaXin',
  params: params({
    window: sessions(26, 'Sessions in the window.', 2),
    ddof: integer({ minimum: 0, maximum: 1, default: 1, description: 'What the number of sessions is lessened by in the divisor.' }),
  }),
  formula: ({ window, ddof }) => deviation('close', window, ddof),
});
