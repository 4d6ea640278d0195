import { averageRank, eachSection } from '../kernel/index.js';
import { integer, params } from '../schema/index.js';
import { forwardReturn } from './forwardReturn.js';
import { labelScale } from './labelScale.js';
import { defineTarget } from './Target.js';

/**
 * The rank of the forward return among the n assets of the session that may be held and have one: (rank − ½) / n − ½, ties sharing their average; NaN for all others.
 * It lies between −½ and ½, has a mean of 0 in every session, and is 0 in the middle and for an asset alone.
 */
export const forwardRank = defineTarget({
  summary: 'The rank of the forward return among the assets of the session that may be held, from −½ to ½.',
  version: 1,
  params: params({
    horizon: integer({ minimum: 1, default: 1, description: 'Sessions from the execution to the end of the return.' }),
    scale: labelScale('none'),
  }),
  amongAssets: true,
  reach: ({ horizon }, lag) => lag + horizon,
  label(prices, shape, { horizon }, lag) {
    const returns = forwardReturn.label(prices, shape, { horizon, scale: 'none' }, lag);
    eachSection([returns], returns, shape, ([section], ranks) => {
      averageRank(section!, ranks);
      let n = 0;
      for (let i = 0; i < ranks.length; i++) if (Number.isFinite(ranks[i])) n++;
      for (let i = 0; i < ranks.length; i++) ranks[i]! -= 0.5 / n + 0.5;
    });
    return returns;
  },
  scaled: ({ scale }) => scale === 'features',
  atReach: () => false,
  toReturn: (forecast) => forecast,
  lastValue: () => 0,
});
