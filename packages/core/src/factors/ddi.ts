import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { fallingMove } from './fallingMove.js';
import { risingMove } from './risingMove.js';
import { sessions } from './sessions.js';

/**
 * Share of rising over falling moves of the bar, from −1 to 1; NaN until the window has passed and where nothing moved in it.
 * move = max(|high − high₁|, |low − low₁|), rising where high + low rose, falling where it fell; ddi = (Σ rising − Σ falling)/(Σ rising + Σ falling); addi = SMA(ddi, smoothing, weight); ad = MA(addi, signal).
 * TongDaXin and Wenhua.
 */
export const ddi = defineFactor({
  summary: 'Directional deviation: rising moves of the bar against falling ones.',
  version: 2,
  source: 'TongDaXin and Wenhua',
  params: params({
    window: sessions(13, 'Sessions in the window.'),
    smoothing: sessions(30, 'Sessions of the smoothing.'),
    weight: sessions(10, 'Weight of the newest value in the smoothing, in sessions.'),
    signal: sessions(5, 'Sessions in the mean of the smoothed line.'),
  }),
  formula: ({ window, smoothing, weight, signal }) => {
    const [up, down] = [`sum(${risingMove}, ${window})`, `sum(${fallingMove}, ${window})`];
    const ddi = `(${up} - ${down}) / (${up} + ${down})`;
    const addi = `sma(${ddi}, ${smoothing}, ${weight})`;
    return { ddi, addi, ad: `mean(${addi}, ${signal})` };
  },
});
