/** A column by what most of its cells hold. */
export interface SampledColumn {
  readonly name: string;
  readonly holds: 'days' | 'numbers' | 'names' | 'nothing';
  /** How its days are written, where not as YYYY-MM-DD. */
  readonly dayFormat?: string;
  /** Whether its days end their months, as those of accounts do. */
  readonly monthEnds: boolean;
  /** Whether cells are blank. */
  readonly blanks: boolean;
  /** One of its cells, for what the ending of a ticker tells. */
  readonly example: string;
}

/** Some files as a source reads them, with the first rows of the first of them. */
export interface Sample {
  /** The path or pattern that the user would write. */
  readonly path: string;
  readonly source: 'csv' | 'parquet';
  /** Parameters without which the source does not find the columns. */
  readonly params: Readonly<Record<string, string>>;
  readonly columns: readonly SampledColumn[];
  /** Files with other columns, by one of them, and those that they have. */
  readonly others: readonly { readonly file: string; readonly columns: readonly string[] }[];
  readonly file: string;
}
