import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Share of buying over selling, by openings above or below yesterday's, from −1 to 1; 0 where both are equal.
 * up = Σ max(high − open, open − open₁) where open > open₁; down = Σ max(open − low, open − open₁) where open < open₁; adtm = (up − down)/max(up, down); ma = MA(adtm, signal).
 * JoinQuant after TongDaXin.
 */
export const adtm = defineFactor({
  summary: "Dynamic buying and selling: openings above yesterday's against openings below.",
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(23, 'Sessions in the window.'), signal: sessions(8, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const up = `sum(if(open <= delay(open, 1), 0, greater(high - open, open - delay(open, 1))), ${window})`;
    const down = `sum(if(open >= delay(open, 1), 0, greater(open - low, open - delay(open, 1))), ${window})`;
    const adtm = `if(${up} > ${down}, 1 - ${down} / ${up}, if(${up} < ${down}, ${up} / ${down} - 1, 0))`;
    return { adtm, ma: `mean(${adtm}, ${signal})` };
  },
});
