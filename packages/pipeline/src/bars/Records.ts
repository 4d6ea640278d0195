import type { Place } from '@foliograph/core';

/** What is asked of a table that is not bars, by the names under which columns are read. */
export interface WantedColumns {
  readonly [field: string]: { readonly kind: 'name' | 'day' | 'number' /** Whether the table may lack it. */; readonly optional?: boolean };
}

/** Rows of a table in their order, column by column, such as statements, membership spells or sectors. */
export interface Records {
  readonly length: number;
  /** '' where a cell is blank. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Days since 1970-01-01; `noDay` where a cell is blank. */
  readonly days: ReadonlyMap<string, Int32Array>;
  /** NaN where a cell is blank. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Where rows stand, for messages. */
  locate(rows: readonly number[]): Promise<readonly (Place | undefined)[]>;
}
