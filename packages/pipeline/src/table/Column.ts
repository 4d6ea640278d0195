import type { Holding } from './Holding.js';

/** A column of a relation. */
export interface Column {
  readonly name: string;
  /** What DuckDB calls its type. */
  readonly type: string;
  readonly holds: Holding;
}
