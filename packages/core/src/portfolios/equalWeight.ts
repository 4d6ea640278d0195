import { choice, optional, params } from '../schema/index.js';
import { definePortfolio } from './Portfolio.js';

/** The same share 1/N of each live asset; nothing is traded where none is live. */
export const equalWeight = definePortfolio({
  summary: 'The same share of each asset.',
  version: 1,
  params: params({
    rebalance: optional(
      choice(['every', 'never'], {
        description: 'How often the shares are restored; `never` buys once and holds. As the backtest where left out.',
      }),
    ),
  }),
  needsForecast: false,
  rebalance: ({ rebalance }) => rebalance,
  history: () => 1,
  weigh({ live }) {
    const count = live.reduce((sum, alive) => sum + alive, 0);
    if (count === 0) return { weights: null, notes: ['no asset can be bought: nothing is traded'] };
    return { weights: Float64Array.from(live, (alive) => alive / count), notes: [] };
  },
});
