import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Range of the close over the length of its way; NaN until the window has passed and where it does not move.
 * (HHV(close, window) − LLV(close, window))/Σ |close − close₁|. White 1991.
 */
export const vhf = defineFactor({
  summary: 'Vertical and horizontal filter: how much of the way the close went led somewhere.',
  version: 1,
  source: 'White 1991',
  params: params({ window: sessions(28, 'Sessions in the window.') }),
  formula: ({ window }) => `(max(close, ${window}) - min(close, ${window})) / sum(abs(delta(close, 1)), ${window})`,
});
