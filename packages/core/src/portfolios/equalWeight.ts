import { choice, optional, params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { constraintFields, selectionFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { definePortfolio } from './Portfolio.js';
import { preselected } from './preselected.js';

/** The same share 1/N of each live or preselected asset; nothing is traded where none is live. */
export const equalWeight = definePortfolio({
  summary: 'The same share of each asset.',
  version: 1,
  params: params({
    rebalance: optional(
      choice(['every', 'never'], {
        description: 'How often the shares are restored; `never` buys once and holds. As the backtest where left out.',
      }),
    ),
    ...selectionFields,
    ...constraintFields,
  }),
  sizedBy: 'preselect',
  needsForecast: ({ preselect }) => preselect !== undefined,
  reads: groupField,
  rebalance: ({ rebalance }) => rebalance,
  history: () => 1,
  weigh(decision, p) {
    const { chosen, notes } = preselected(decision, p.preselect);
    if (chosen.length === 0) return { weights: null, notes: ['no asset can be bought: nothing is traded'] };
    const weights = new Float64Array(decision.live.length);
    for (const n of chosen) weights[n] = 1 / chosen.length;
    return bringWithin(decision, { weights, notes }, p);
  },
});
