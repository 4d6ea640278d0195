import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Mean of 3 closes less that of 6; NaN until they have passed.
 * b36 = MA(close, 3) − MA(close, 6); b612 = MA(close, 6) − MA(close, 12). Wenhua.
 */
export const b3612 = defineFactor({
  summary: 'Gaps between the means of 3, 6 and 12 sessions.',
  version: 1,
  source: 'Wenhua',
  params: params({}),
  formula: () => ({ b36: 'mean(close, 3) - mean(close, 6)', b612: 'mean(close, 6) - mean(close, 12)' }),
});
