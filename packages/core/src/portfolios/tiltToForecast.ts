import { mean } from '../sample/index.js';
import { choice, flag, fraction, number, params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { constraintFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { liveAssets } from './liveAssets.js';
import { definePortfolio } from './Portfolio.js';

/**
 * Weights moved towards the predicted returns r of the live assets; nothing is traded where no asset is live or all r are equal.
 * a = r where any r < 0, else (r − mean r) / sd r. `trades`: w = clip(v + step · a / Σ|a|, −c, c), v the drifted weights, 1/N at first. `weights`: w = clip(a / Σ|a|, −c, c).
 * c is `maxWeight`; without `short` the lower bound is 0. The cap is not made up for elsewhere: cash is 1 − Σw, below 0 where Σw > 1. In `trades` an asset without a forecast keeps its drifted weight.
 * Source: Liu, "Portfolio Management Strategy Based on LSTM", section 3 and equation 7, whose words are `trades`; r is read as the predicted returns across assets.
 */
export const tiltToForecast = definePortfolio({
  summary: 'Buys what is predicted to do better and sells what is predicted to do worse, in proportion to the forecast.',
  version: 1,
  params: params({
    maxWeight: fraction({
      exclusiveMinimum: 0,
      maximum: 1,
      default: 1,
      description: 'Largest share of equity in one asset, long or short.',
    }),
    short: flag({ default: false, description: 'Whether assets may be sold short.' }),
    variant: choice(['trades', 'weights'], {
      default: 'trades',
      description: 'Whether the forecasts give the amounts traded on top of what is held, or the weights themselves.',
    }),
    step: number({ exclusiveMinimum: 0, default: 1, description: 'Share of equity that the trades of one decision add up to.' }),
    ...constraintFields,
  }),
  needsForecast: () => true,
  short: ({ short }) => short,
  reads: groupField,
  rebalance: () => undefined,
  history: () => 1,
  weigh(decision, { maxWeight, short, variant, step, ...constrained }) {
    const { view, live, forecast, held } = decision;
    const assets = liveAssets(live);
    const predicted = assets.map((n) => forecast![n]!);
    if (predicted.every((r) => r === predicted[0]) && !(predicted[0]! < 0)) {
      return {
        weights: null,
        notes: [assets.length === 0 ? 'no asset can be bought: nothing is traded' : 'all forecasts are equal: nothing is traded'],
      };
    }
    // The standard deviation cancels in a / Σ|a|.
    const centre = predicted.some((r) => r < 0) ? 0 : mean(predicted);
    const gross = predicted.reduce((sum, r) => sum + Math.abs(r - centre), 0);
    const trades = variant === 'trades';
    const asked = new Float64Array(live.length);
    if (trades && held) asked.set(held);
    assets.forEach((n, i) => {
      const start = trades && !held ? 1 / assets.length : asked[n]!;
      asked[n] = start + ((trades ? step : 1) * (predicted[i]! - centre)) / gross;
    });
    const weights = asked.map((w) => Math.max(short ? -maxWeight : 0, Math.min(maxWeight, w)));
    const capped = view.assets.filter((_, n) => Math.abs(asked[n]!) > maxWeight && (short || asked[n]! > 0));
    const notes = capped.length > 0 ? [`${capped.length} held at the largest weight: ${capped.join(', ')}`] : [];
    return bringWithin(decision, { weights, notes }, constrained, { short, also: live });
  },
});
