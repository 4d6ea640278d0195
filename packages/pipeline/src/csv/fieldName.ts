/** The name that formulas use for a column, in snake_case: `Adj Close` is adj_close; undefined where none can be made. */
export function fieldName(column: string): string | undefined {
  const name = column
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : undefined;
}
