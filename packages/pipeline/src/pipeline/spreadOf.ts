import { mean, standardDeviation } from '@foliograph/core';

/** One figure over seeds; its mean and spread are null where a seed lacks it. */
export interface Spread {
  readonly seeds: readonly { readonly seed: number; readonly value: number | null }[];
  readonly mean: number | null;
  /** Sample standard deviation; absent where there is one seed. */
  readonly deviation?: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Mean, sample standard deviation, least and greatest of a figure over seeds. */
export function spreadOf(seeds: Spread['seeds']): Spread {
  const values = Float64Array.from(seeds, ({ value }) => value ?? NaN);
  const of = (statistic: (values: Float64Array) => number) => {
    const value = values.length > 0 ? statistic(values) : NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    seeds,
    mean: of(mean),
    ...(seeds.length > 1 ? { deviation: of(standardDeviation) } : {}),
    lowest: of((all) => Math.min(...all)),
    highest: of((all) => Math.max(...all)),
  };
}
