import { stream } from '../random/index.js';
import { flag, integer, params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { constraintFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { definePortfolio } from './Portfolio.js';

/** The same share of k live assets drawn at random, of all where fewer are live. A draw gives each asset a number by its name and takes the smallest; one that persists draws once for the whole backtest, so that what it holds changes only as assets come and go. */
export const randomK = definePortfolio({
  summary: 'The same share of assets drawn at random: what luck alone would do.',
  version: 1,
  params: params({
    k: integer({ minimum: 1, default: 10, description: 'Assets held.' }),
    persistent: flag({ default: true, description: 'Whether one draw serves the whole backtest, or each decision has its own.' }),
    draw: integer({ minimum: 0, default: 0, description: 'Which of many draws: another number is another portfolio.' }),
    ...constraintFields,
  }),
  sizedBy: 'k',
  needsForecast: () => false,
  reads: groupField,
  rebalance: () => undefined,
  history: () => 1,
  weigh(decision, { k, persistent, draw, ...constrained }) {
    const { view, live } = decision;
    const random = stream((persistent ? decision.lasting() : decision.random).integer(2 ** 53), draw);
    const numbers = new Float64Array(live.length);
    const byName = [...view.assets.keys()].sort((a, b) => (view.assets[a]! < view.assets[b]! ? -1 : 1));
    for (const n of byName) numbers[n] = random.uniform();
    const chosen = byName
      .filter((n) => live[n])
      .sort((a, b) => numbers[a]! - numbers[b]!)
      .slice(0, k);
    if (chosen.length === 0) return { weights: null, notes: ['no asset can be bought: nothing is traded'] };
    const weights = new Float64Array(live.length);
    for (const n of chosen) weights[n] = 1 / chosen.length;
    const notes = chosen.length < k ? [`only ${chosen.length} of ${k} assets could be chosen`] : [];
    return bringWithin(decision, { weights, notes }, constrained);
  },
});
