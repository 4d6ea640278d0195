import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Volume of rising sessions for each hundred of the others; NaN until the window has passed and where there are no others.
 * vr = 100 Σ volume where close > close₁/Σ volume where close ≤ close₁; ma = MA(vr, signal). Some give half of unchanged sessions to each side.
 * TongDaXin and MyTT.
 */
export const vr = defineFactor({
  summary: 'Volume ratio: volume of rising sessions against that of others.',
  version: 1,
  source: 'TongDaXin and MyTT',
  params: params({ window: sessions(26, 'Sessions in the window.'), signal: sessions(6, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const traded = (sign: string) => `sum(if(close ${sign} delay(close, 1), volume, 0), ${window})`;
    const vr = `100 * ${traded('>')} / ${traded('<=')}`;
    return { vr, ma: `mean(${vr}, ${signal})` };
  },
});
