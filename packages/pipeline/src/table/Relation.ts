import type { Place } from '@foliograph/core';
import type { Column } from './Column.js';

/** Rows that DuckDB reads from some files alike in form, file after file in the order of their rows. */
export interface Relation {
  readonly paths: readonly string[];
  readonly columns: readonly Column[];
  /** SQL behind FROM for all rows: column k as `c<k>`, and `file`, the place of the row's file in `paths`. */
  readonly from: string;
  /** SQL behind FROM for the rows of one file: column k as `c<k>`, and `row`, counted from 0. */
  rowsOf(path: string): string;
  /** Where the names of columns stand. */
  readonly head: Place;
  /** Whether days that go back are worth a word, as where people put rows in order. */
  readonly ordered: boolean;
  /** What may be wrong where a column is not there. */
  readonly hint?: string;
}
