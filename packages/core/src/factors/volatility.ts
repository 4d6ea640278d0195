import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Sample standard deviation (ddof 1) of the last `window` returns of one session, not annualised; NaN until they have passed. */
export const volatility = defineFactor({
  summary: 'Standard deviation of recent returns.',
  version: 1,
  source: 'Ang, Hodrick, Xing and Zhang (2006), total volatility',
  params: params({ window: integer({ minimum: 2, default: 20, description: 'Returns in the window.' }) }),
  lookback: ({ window }) => window,
  formula: ({ window }) => `std(close / delay(close, 1) - 1, ${window})`,
});
