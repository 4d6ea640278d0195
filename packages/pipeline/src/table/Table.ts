import type { Finding } from './Finding.js';
import type { ValueColumn } from './Layout.js';

/** The rows of a file in their order, column by column. */
export interface Table {
  readonly path: string;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Each row's asset, in the long shape. */
  readonly assets?: readonly string[];
  /** NaN where a cell is blank. */
  readonly values: readonly { readonly column: ValueColumn; readonly cells: Float64Array }[];
  /** Cells that are not what they should be; their values are not to be used. */
  readonly bad: readonly Finding[];
}
