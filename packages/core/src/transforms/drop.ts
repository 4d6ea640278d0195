import { fraction, params } from '../schema/index.js';
import { defineTransform } from './Transform.js';
import { unclipped } from './unclipped.js';

/**
 * Leaves an asset out of a fold where one of its features is missing on more than `share` of the sessions of the training part, or on all of them; changes nothing else.
 * Yang (2024), section 2.1, keeps 212 of 300 stocks so. It is learnt per asset, and so must be what stands beside it.
 */
export const drop = defineTransform({
  summary: 'Leaves out of training and forecasts the assets whose features have too many gaps in the training part.',
  version: 1,
  params: params({
    share: fraction({
      minimum: 0,
      maximum: 1,
      default: 0.1,
      description: 'Share of the training sessions on which a feature may be missing.',
    }),
  }),
  leavesOut: true,
  kind: () => 'fitted',
  per: () => 'asset',
  fit(training, { share }, cells = training.length) {
    const gone = training.length === 0 || cells - training.length > share * cells;
    return { ...unclipped, offset: gone ? NaN : 0, scale: 1 };
  },
});
