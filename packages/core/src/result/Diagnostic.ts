/** A place in a file that a person can open: one-based line and column, either left out where it is not known. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What to look for where a file has no lines, such as "row group 3, row 120". */
  readonly part?: string;
}

/** One mistake or doubt, said with where it is and what would mend it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place?: Place;
  /** What to do about it, where the message alone does not say. */
  readonly remedy?: string;
}
