/** The name that formulas use for a column, in snake_case: `Adj Close` is adj_close, `netProfit` net_profit; undefined where none can be made. */
export function fieldName(column: string): string | undefined {
  const name = column
    .replace(/([a-z0-9])([A-Z])|([A-Z]{2,})(?=[A-Z][a-z])/g, '$1$3_$2')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : undefined;
}
