/** DuckDB's functions for the endings of files that a query may read as tables. */
export const fileKinds: readonly { readonly ending: RegExp; readonly read: string }[] = [
  { ending: /\.(csv|tsv)(\.gz)?$/i, read: 'read_csv' },
  { ending: /\.parquet$/i, read: 'read_parquet' },
  { ending: /\.(json|jsonl|ndjson)(\.gz)?$/i, read: 'read_json' },
];
