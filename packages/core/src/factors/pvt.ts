import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Sum since the first session of volume times the return; NaN on the first session.
 * Σ volume · (close − close₁)/close₁. TongDaXin.
 */
export const pvt = defineFactor({
  summary: 'Price and volume trend: volume weighted by the return, summed.',
  version: 1,
  source: 'TongDaXin',
  fromStart: true,
  params: params({}),
  formula: () => 'running_sum(volume * (close / delay(close, 1) - 1))',
});
