import { number, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Moving average of the close raised and lowered by a share; NaN until the window has passed.
 * upper, lower = MA(close, window) · (1 ± share). TongDaXin.
 */
export const env = defineFactor({
  summary: 'Envelope: moving average shifted up and down by a share.',
  version: 1,
  source: 'TongDaXin',
  params: params({
    window: sessions(14, 'Sessions in the window.'),
    share: number({ minimum: 0, default: 0.06, description: 'Share of the mean by which the lines are shifted.' }),
  }),
  formula: ({ window, share }) => ({ upper: `mean(close, ${window}) * (1 + ${share})`, lower: `mean(close, ${window}) * (1 - ${share})` }),
});
