import { type FigureDefinition, known, type RandomPortfolios } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { ordinal } from './ordinal.js';

/** Where a strategy stands with one figure among random portfolios, in a sentence; `values` has the figure of each seed. */
export function standing(
  { key, name, unit }: FigureDefinition,
  all: readonly RandomPortfolios[],
  values: readonly (number | null | undefined)[],
): string {
  const percentiles = all.map((one) => one.percentiles[key]).filter(known);
  const numbers = values.filter(known);
  if (percentiles.length === 0 || numbers.length === 0) return `There is no ${name} to compare.`;
  const drawn = `${String(all[0]!.portfolios).replace(/\B(?=(\d{3})+$)/g, ',')} random portfolios of the same rule`;
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  const first = `${name} ${formatFigure(mean(numbers), unit)}`;
  if (all.length === 1) return `${first}, ${ordinal(percentiles[0]!)} percentile of ${drawn}.`;
  const range = `from the ${ordinal(Math.min(...percentiles))} to the ${ordinal(Math.max(...percentiles))} percentile of ${drawn}`;
  return `${first} in the mean of ${all.length} seeds; seed by seed ${range}, the ${ordinal(mean(percentiles))} on average.`;
}
