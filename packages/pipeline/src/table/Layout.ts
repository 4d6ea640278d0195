import type { Column } from './Column.js';
import type { Relation } from './Relation.js';

/** A column of a relation by its SQL. */
export interface PlacedColumn extends Column {
  /** Its SQL, such as c3. */
  readonly cell: string;
}

/** A column that holds values. */
export interface ValueColumn extends PlacedColumn {
  readonly field: string;
  /** The asset it belongs to where each asset has a column. */
  readonly asset?: string;
  /** Whether it must hold numbers; any other is left out where it holds none. */
  readonly required: boolean;
}

/** Where a relation holds what. */
export interface Layout {
  readonly relation: Relation;
  readonly date: PlacedColumn;
  /** The column that names each row's asset, in the long shape. */
  readonly asset?: PlacedColumn;
  readonly values: readonly ValueColumn[];
}
