import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Volume as a multiple of its mean over the last `window` sessions; NaN until they have passed and where nothing was traded in them. */
export const relativeVolume = defineFactor({
  summary: 'Volume against its recent mean.',
  version: 1,
  source: 'Gervais, Kaniel and Mingelgrin (2001)',
  params: params({ window: integer({ minimum: 1, default: 20, description: 'Sessions in the mean.' }) }),
  lookback: ({ window }) => window - 1,
  formula: ({ window }) => `volume / mean(volume, ${window})`,
});
