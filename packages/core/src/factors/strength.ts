/** Formula of the smoothed rises of a field in per cent of its smoothed moves; NaN where it has not moved. */
export const strength = (field: string, window: number): string =>
  `100 * sma(greater(delta(${field}, 1), 0), ${window}, 1) / sma(abs(delta(${field}, 1)), ${window}, 1)`;
