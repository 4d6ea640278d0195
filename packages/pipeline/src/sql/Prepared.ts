import type { SqlText } from './SqlText.js';

/** Files that a query reads as one table. */
export interface FileTable {
  /** How SQL names the table. */
  readonly name: string;
  readonly read: string;
  readonly options: string;
  readonly paths: readonly string[];
  /** Whether the names of the files tell something, as those that a pattern found. */
  readonly named: boolean;
  /** Where the query names them; absent where the parameters do. */
  readonly at?: number;
}

/** A query that was judged, with all that it reads. */
export interface Prepared {
  readonly query: SqlText;
  /** The query with names of tables where it had files. */
  readonly text: string;
  /** The character of the query that stands at one of `text`. */
  origin(at: number): number;
  readonly tables: readonly FileTable[];
  readonly files: readonly { readonly name: string; readonly path: string }[];
}
