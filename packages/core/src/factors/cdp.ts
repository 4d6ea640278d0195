import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { typicalPrice } from './typicalPrice.js';

/**
 * Typical price of yesterday with two levels above and below; NaN on the first session.
 * cdp = (high₁ + low₁ + close₁)/3; nh = 2 cdp − low₁; nl = 2 cdp − high₁; ah = nh + high₁ − low₁; al = nl − high₁ + low₁. Others weigh the close twice in cdp.
 * JoinQuant after TongDaXin.
 */
export const cdp = defineFactor({
  summary: "Contrarian operation: prices to buy and to sell at, from yesterday's bar.",
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({}),
  formula: () => {
    const cdp = `delay(${typicalPrice}, 1)`;
    return {
      cdp,
      ah: `2 * ${cdp} + delay(high - 2 * low, 1)`,
      nh: `2 * ${cdp} - delay(low, 1)`,
      nl: `2 * ${cdp} - delay(high, 1)`,
      al: `2 * ${cdp} + delay(low - 2 * high, 1)`,
    };
  },
});
