import { integer, number, params } from '../schema/index.js';
import { deviation } from './deviation.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Moving average of the close with bands; NaN until the window has passed.
 * middle = MA(close, window); upper and lower = middle ± width · STD(close, window), ddof 0 as in TA-Lib (TongDaXin has ddof 1).
 * Bollinger 2001.
 */
export const boll = defineFactor({
  summary: 'Bollinger bands: moving average with bands of the deviation.',
  version: 1,
  source: 'Bollinger 2001',
  params: params({
    window: sessions(20, 'Sessions in the window.', 2),
    width: number({ minimum: 0, default: 2, description: 'Deviations from the middle to a band.' }),
    ddof: integer({ minimum: 0, maximum: 1, default: 0, description: 'What the number of sessions is lessened by in the divisor.' }),
  }),
  formula: ({ window, width, ddof }) => {
    const band = `${width} * ${deviation('close', window, ddof)}`;
    return { middle: `mean(close, ${window})`, upper: `mean(close, ${window}) + ${band}`, lower: `mean(close, ${window}) - ${band}` };
  },
});
