import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { typicalPrice } from './typicalPrice.js';

/**
 * Typical price above its mean in 0.015 mean absolute deviations; NaN until the window has passed and where it does not move.
 * p = (high + low + close)/3; (p − MA(p, window))/(0.015 · mean |p − MA(p, window)|). Lambert 1980.
 */
export const cci = defineFactor({
  summary: 'Commodity channel index: typical price against its mean, in mean deviations.',
  version: 1,
  source: 'Lambert 1980',
  params: params({ window: sessions(14, 'Sessions in the window.', 2) }),
  formula: ({ window }) => `(${typicalPrice} - mean(${typicalPrice}, ${window})) / (0.015 * mean_deviation(${typicalPrice}, ${window}))`,
});
