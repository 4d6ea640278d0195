import type { DuckDBConnection } from '@duckdb/node-api';
import { withDuckDb } from './withDuckDb.js';

/** What `use` gives with a connection to a database of its own. */
export const withConnection = <T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> =>
  withDuckDb(async (instance) => use(await instance.connect()));
