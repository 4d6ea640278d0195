import { params, text } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { constraintFields, selectionFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { definePortfolio } from './Portfolio.js';
import { preselected } from './preselected.js';

/** Shares in proportion to a field as it is at the decision, none where it is missing or not above 0; nothing is traded where no live asset has one. */
export const capWeight = definePortfolio({
  summary: 'Shares in proportion to market value, or another field, like an index.',
  version: 1,
  params: params({
    field: text({ default: 'market_value', description: 'The field that shares are in proportion to.' }),
    ...selectionFields,
    ...constraintFields,
  }),
  sizedBy: 'preselect',
  needsForecast: ({ preselect }) => preselect !== undefined,
  reads: (p) => [p.field, ...groupField(p)],
  rebalance: () => undefined,
  history: () => 1,
  weigh(decision, { field, preselect, ...constrained }) {
    const { chosen, notes } = preselected(decision, preselect);
    const values = chosen.map((n) => {
      const value = decision.view.value(field, n);
      return value > 0 && value < Infinity ? value : 0;
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    if (!(total > 0)) return { weights: null, notes: [...notes, `no asset has a ${field}: nothing is traded`] };
    const missing = values.filter((value) => value === 0).length;
    const weights = new Float64Array(decision.live.length);
    chosen.forEach((n, i) => {
      weights[n] = values[i]! / total;
    });
    return bringWithin(
      decision,
      { weights, notes: missing > 0 ? [...notes, `${missing} left out, without a ${field}`] : notes },
      constrained,
    );
  },
});
