import { integer, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** Mean of the share of all shares that changed hands a session, over the last `window`; NaN until they have passed. The rate of a vendor, in its unit, stands for shares that the data lack. */
export const shareTurnover = defineFactor({
  summary: 'Share of the shares traded a session.',
  version: 1,
  params: params({ window: integer({ minimum: 1, default: 21, description: 'Sessions in the mean.' }) }),
  source: 'Datar, Naik and Radcliffe (1998)',
  formula: ({ window }) => `mean(volume / shares, ${window})`,
  otherwise: ({ window }) => [`mean(turnover_rate, ${window})`],
});
