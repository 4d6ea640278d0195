/** Rows of financial statements, as published: a restatement is a further row of the same asset and period. */
export interface Statements {
  /** Each row's asset as an index into `assets`. */
  readonly asset: Int32Array;
  readonly assets: readonly string[];
  /** Last day of the period that a row is about; days are counted from 1970-01-01. */
  readonly period: Int32Array;
  /** The day on which the row became known; a row with `noDay` never does. */
  readonly published: Int32Array;
  /** Values by field; NaN where a row lacks one. */
  readonly fields: ReadonlyMap<string, Float64Array>;
}
