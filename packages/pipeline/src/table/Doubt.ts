import type { PlacedColumn } from './Layout.js';

/** A column that holds cells which are not what they should be. */
export interface Doubt {
  readonly column: PlacedColumn;
  /** The files in which it does, by their places in the relation. */
  readonly files: ReadonlySet<number>;
  /** SQL for whether a cell is one of them. */
  readonly bad: string;
  /** What it should be. */
  readonly wanted: string;
}
