import type { DuckDBInstance } from '@duckdb/node-api';

/** What `use` gives with a database that lives in memory, loads no extension and is gone afterwards. */
export async function withDuckDb<T>(use: (instance: DuckDBInstance) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  try {
    return await use(instance);
  } finally {
    instance.closeSync();
  }
}
