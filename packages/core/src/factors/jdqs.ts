import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Share of the sessions on which the index fell that the asset rose on, in per cent; NaN until the window has passed and where the index did not fall in it.
 * 100 COUNT(close > close₁ and index < index₁, window)/COUNT(index < index₁, window); some compare closes with opens. TongDaXin.
 */
export const jdqs = defineFactor({
  summary: "Strength in weakness: share of the index's falling sessions on which the asset rose, per cent.",
  version: 1,
  source: 'TongDaXin',
  params: params({ window: sessions(20, 'Sessions in the window.') }),
  formula: ({ window }) =>
    `100 * count(close > delay(close, 1) & index < delay(index, 1), ${window}) / count(index < delay(index, 1), ${window})`,
});
