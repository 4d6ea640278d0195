/** Formula of the standard deviation of a field over window − ddof, with ddof 0 or 1. */
export const deviation = (field: string, window: number, ddof: number): string =>
  ddof === 0 ? `sqrt(1 - 1 / ${window}) * std(${field}, ${window})` : `std(${field}, ${window})`;
