/** What DuckDB says of a failure. */
export interface DuckDbMessage {
  readonly message: string;
  /** What else it says, line by line. */
  readonly more: readonly string[];
  /** The byte of the statement that it is about. */
  readonly position?: number;
  /** What was looked for in vain, as "column" and its name, and what there is instead. */
  readonly what?: string;
  readonly name?: string;
  readonly candidates: readonly string[];
}
