import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { typicalPrice } from './typicalPrice.js';

/**
 * Share of volume times typical price that was traded while the price rose, in per cent; NaN until the window has passed and where nothing flowed in it.
 * p = (high + low + close)/3; 100 Σ p · volume where p rose/Σ p · volume where p rose or fell. Quong and Soudack 1989.
 */
export const mfi = defineFactor({
  summary: 'Money flow index: share of money that flowed at rising prices, per cent.',
  version: 1,
  source: 'Quong and Soudack 1989',
  params: params({ window: sessions(14, 'Sessions in the window.') }),
  formula: ({ window }) => {
    const flow = (sign: string) => `sum(if(${typicalPrice} ${sign} delay(${typicalPrice}, 1), ${typicalPrice} * volume, 0), ${window})`;
    return `100 * ${flow('>')} / (${flow('>')} + ${flow('<')})`;
  },
});
