/** A node of DuckDB's syntax tree. */
export interface Tree {
  readonly [key: string]: unknown;
}
