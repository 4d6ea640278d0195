interface FileKind {
  readonly ending: RegExp;
  readonly read: string;
  /** What is said to it beside the paths: one form of CSV, since a guess may skip rows that do not fit. */
  readonly options: string;
  /** What stands between cells of CSV. */
  readonly separator?: string;
}

const form = `, quote = '"', escape = '"', header = true, skip = 0`;

/** DuckDB's functions for the endings of files that a query may read as tables. */
export const fileKinds: readonly FileKind[] = [
  { ending: /\.csv(\.gz)?$/i, read: 'read_csv', options: `, delim = ','${form}`, separator: ',' },
  { ending: /\.tsv(\.gz)?$/i, read: 'read_csv', options: `, delim = '\t'${form}`, separator: '\t' },
  { ending: /\.parquet$/i, read: 'read_parquet', options: '' },
  { ending: /\.(json|jsonl|ndjson)(\.gz)?$/i, read: 'read_json', options: '' },
];
