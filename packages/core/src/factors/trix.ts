import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Growth since yesterday of the close smoothed exponentially three times, in per cent; NaN on the first session.
 * e = EMA(EMA(EMA(close, window), window), window); trix = 100 (e − e₁)/e₁; ma = MA(trix, signal). Hutson 1983.
 */
export const trix = defineFactor({
  summary: 'Growth of the close smoothed three times, per cent.',
  version: 2,
  source: 'Hutson 1983',
  params: params({ window: sessions(12, 'Sessions in the window.'), signal: sessions(20, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const smooth = `ema(ema(ema(close, ${window}), ${window}), ${window})`;
    const trix = `100 * (${smooth} / delay(${smooth}, 1) - 1)`;
    return { trix, ma: `mean(${trix}, ${signal})` };
  },
});
