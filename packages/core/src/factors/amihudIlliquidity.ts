import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Mean of the size of a return over the value traded, in millions, of the last `window` sessions; NaN until they have passed and where on one of them nothing was traded. Close × volume stands for an amount that the data lack: adjusted prices then tell of later splits. */
export const amihudIlliquidity = defineFactor({
  summary: 'Size of returns a million traded.',
  version: 1,
  params: params({ window: integer({ minimum: 1, default: 21, description: 'Sessions in the mean.' }) }),
  source: 'Amihud (2002)',
  formula: ({ window }) => `1000000 * mean(abs(close / delay(close, 1) - 1) / amount, ${window})`,
  otherwise: ({ window }) => [
    `1000000 * mean(abs(close / delay(close, 1) - 1) / (raw_close * volume), ${window})`,
    `1000000 * mean(abs(close / delay(close, 1) - 1) / (close * volume), ${window})`,
  ],
});
