import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Sum since the first session of the volume of sessions that closed above their open less that of those below.
 * Σ sign(close − open) · volume. Energy tide of the Chinese platforms.
 */
export const sobv = defineFactor({
  summary: 'Volume of sessions that closed above their open less that of those below, summed.',
  version: 1,
  source: 'Energy tide of the Chinese platforms',
  fromStart: true,
  params: params({}),
  formula: () => 'running_sum(sign(close - open) * volume)',
});
