/** A place of a query where files are named, and what stands there. */
export interface Reference {
  /** Paths or patterns, relative to the query's folder, each with the character that it begins at. */
  readonly patterns: readonly { readonly pattern: string; readonly at: number }[];
  /** The first character that is read as one table, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** The function that reads the files, and its inputs after them, each with a comma before it. */
  readonly read: string;
  readonly options: string;
  /** The name by which the query may call the table; empty where it gives one itself. */
  readonly alias: string;
}
