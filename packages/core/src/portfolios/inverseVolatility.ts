import { standardDeviation } from '../sample/index.js';
import { params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { constraintFields, selectionFields } from './constraintFields.js';
import { windowField } from './estimateFields.js';
import { groupField } from './groupField.js';
import { definePortfolio } from './Portfolio.js';
import { preselected } from './preselected.js';
import { returnsOf } from './returnsOf.js';

/** Shares in proportion to one over the standard deviation of returns; none where these do not vary or reach back too short. */
export const inverseVolatility = definePortfolio({
  summary: 'Less of what moves more: shares by one over volatility.',
  version: 1,
  params: params({ ...windowField, ...selectionFields, ...constraintFields }),
  sizedBy: 'preselect',
  needsForecast: ({ preselect }) => preselect !== undefined,
  reads: groupField,
  rebalance: () => undefined,
  history: ({ window }) => window + 1,
  weigh(decision, { window, preselect, ...constrained }) {
    const { chosen, notes } = preselected(decision, preselect);
    const { known, returns } = returnsOf(decision.view, chosen, window);
    const weights = new Float64Array(decision.live.length);
    let [total, count] = [0, 0];
    known.forEach((n, i) => {
      const deviation = standardDeviation(returns.values.subarray(i * window, (i + 1) * window));
      if (!(deviation > 0)) return;
      weights[n] = 1 / deviation;
      total += weights[n]!;
      count++;
    });
    if (count === 0) return { weights: null, notes: [...notes, 'no asset has a volatility: nothing is traded'] };
    const lost = chosen.length - count;
    const told = lost > 0 ? [...notes, `${lost} left out, without a volatility over ${window} sessions`] : notes;
    return bringWithin(decision, { weights: weights.map((w) => w / total), notes: told }, constrained);
  },
});
