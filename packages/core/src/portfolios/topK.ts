import { integer, params } from '../schema/index.js';
import { definePortfolio } from './Portfolio.js';

/** The same share of the k live assets with the highest forecasts, of all where fewer are live; nothing is traded where none is. Ties go by name. */
export const topK = definePortfolio({
  summary: 'The same share of the assets with the highest forecasts.',
  version: 1,
  params: params({ k: integer({ minimum: 1, default: 10, description: 'Assets held.' }) }),
  needsForecast: true,
  rebalance: () => undefined,
  history: () => 1,
  weigh({ view, live, forecast }, { k }) {
    const chosen = [...live.keys()]
      .filter((n) => live[n])
      .sort((a, b) => forecast![b]! - forecast![a]! || (view.assets[a]! < view.assets[b]! ? -1 : 1))
      .slice(0, k);
    if (chosen.length === 0) return { weights: null, notes: ['no asset can be bought: nothing is traded'] };
    const weights = new Float64Array(live.length);
    for (const n of chosen) weights[n] = 1 / chosen.length;
    return { weights, notes: chosen.length < k ? [`only ${chosen.length} of ${k} assets could be chosen`] : [] };
  },
});
