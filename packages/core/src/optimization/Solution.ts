/** What an optimisation ended with: the best point, or why there is none. */
export type Solution =
  | { readonly status: 'optimal'; readonly weights: Float64Array }
  | { readonly status: 'infeasible' | 'stalled'; readonly weights?: undefined };
