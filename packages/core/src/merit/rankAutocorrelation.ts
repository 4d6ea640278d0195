import type { Plane } from '../panel/index.js';
import { informationCoefficients } from './informationCoefficients.js';
import type { Shape } from './Shape.js';

/** Correlation of the assets' ranks with those of `period` sessions before, by session, over the assets that have both; NaN before there is one. Takes ranks, as rankSections gives them. */
export function rankAutocorrelation(ranks: Plane, shape: Shape & { readonly period?: number }): Float64Array {
  const { sessions: T, period = 1 } = shape;
  const before = new Float64Array(ranks.length).fill(NaN);
  for (let i = 0; i < ranks.length; i++) if (i % T >= period) before[i] = ranks[i - period]!;
  return informationCoefficients(ranks, before, { ...shape, method: 'pearson' });
}
