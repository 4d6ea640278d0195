import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Mean rise of the bar's middle, weighted by its relative range and by how little was traded; NaN until both windows have passed and where a session without volume is among them.
 * emv = MA(100 (1 − (high₁ + low₁)/(high + low)) · MA(volume, window)/volume · (high − low)/MA(high − low, window), window); ma = MA(emv, signal).
 * Arms, as JoinQuant and MyTT compute it.
 */
export const emv = defineFactor({
  summary: "Ease of movement: rise of the bar's middle per volume and range.",
  version: 2,
  source: 'Arms, as JoinQuant and MyTT compute it',
  params: params({ window: sessions(14, 'Sessions in the window.'), signal: sessions(9, 'Sessions in the mean of the main line.') }),
  formula: ({ window, signal }) => {
    const rise = '100 * (1 - delay(high + low, 1) / (high + low))';
    const emv = `mean(${rise} * mean(volume, ${window}) / volume * (high - low) / mean(high - low, ${window}), ${window})`;
    return { emv, ma: `mean(${emv}, ${signal})` };
  },
});
