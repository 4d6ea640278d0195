import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Share of the window's sessions on which the close rose, in per cent; NaN until it has passed.
 * psy = 100 COUNT(close > close₁, window)/window; ma = MA(psy, signal). TongDaXin.
 */
export const psy = defineFactor({
  summary: 'Psychological line: share of rising sessions, per cent.',
  version: 1,
  source: 'TongDaXin',
  params: params({ window: sessions(12, 'Sessions in the window.'), signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const psy = `100 * count(close > delay(close, 1), ${window}) / ${window}`;
    return { psy, ma: `mean(${psy}, ${signal})` };
  },
});
