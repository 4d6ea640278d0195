import type { DuckDBConnection } from '@duckdb/node-api';
import type { Diagnostic, Result } from '@foliograph/core';
import type { PlacesOf } from './PlacesOf.js';
import type { Relation } from './Relation.js';

/** Tables of a source as DuckDB reads them. */
export interface Tables {
  /** What `use` gives with a connection that can read the relations, which is gone afterwards. */
  connect<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Files of one form together, in the order of the files; an error for each that cannot be opened. */
  relations(connection: DuckDBConnection): Promise<Result<readonly Relation[]>>;
  /** What kept DuckDB from reading the rows of a relation. */
  diagnose(relation: Relation, failure: Error): Promise<readonly Diagnostic[]>;
  readonly placesOf: PlacesOf;
}
