import { fraction, number, params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { byForecast } from './byForecast.js';
import { constraintFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { liveAssets } from './liveAssets.js';
import { definePortfolio } from './Portfolio.js';

/** Half of `gross` in the best share of the live assets by forecast and half short in the worst, the same amount of each; at least one on either side, and nothing traded where fewer than two are live. */
export const longShort = definePortfolio({
  summary: 'Long the assets with the highest forecasts and as much short the lowest.',
  version: 1,
  params: params({
    share: fraction({
      exclusiveMinimum: 0,
      maximum: 0.5,
      default: 0.2,
      description: 'Share of the live assets on either side, rounded down: 1/5 is the best and the worst quintile.',
    }),
    gross: number({ exclusiveMinimum: 0, maximum: 2, default: 1, description: 'Sum of absolute weights.' }),
    ...constraintFields,
  }),
  needsForecast: () => true,
  short: () => true,
  reads: groupField,
  rebalance: () => undefined,
  history: () => 1,
  weigh(decision, { share, gross, ...constrained }) {
    const { view, live, forecast } = decision;
    const ranked = byForecast(view, liveAssets(live), forecast!);
    if (ranked.length < 2) return { weights: null, notes: ['fewer than two assets can be traded: nothing is'] };
    const side = Math.max(1, Math.floor(share * ranked.length));
    const weights = new Float64Array(live.length);
    for (const n of ranked.slice(0, side)) weights[n] = gross / 2 / side;
    for (const n of ranked.slice(-side)) weights[n] = -gross / 2 / side;
    return bringWithin(decision, { weights, notes: [] }, constrained, { short: true });
  },
});
