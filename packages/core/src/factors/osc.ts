import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Hundred times the close less its moving average; NaN until the window has passed.
 * osc = 100 (close − MA(close, window)); ma = EMA(osc, signal). JoinQuant after TongDaXin.
 */
export const osc = defineFactor({
  summary: 'Oscillator: distance of the close from its mean, in hundredths.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    window: sessions(20, 'Sessions in the window.'),
    signal: sessions(6, 'Sessions in the exponential mean of the main line.'),
  }),
  formula: ({ window, signal }) => {
    const osc = `100 * (close - mean(close, ${window}))`;
    return { osc, ma: `ema(${osc}, ${signal})` };
  },
});
