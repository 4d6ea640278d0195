import type { MarketView } from '../panel/index.js';

/** Assets by falling forecast, ties by name. */
export const byForecast = (view: MarketView, assets: readonly number[], forecast: Float64Array): number[] =>
  assets.toSorted((a, b) => forecast[b]! - forecast[a]! || (view.assets[a]! < view.assets[b]! ? -1 : 1));
