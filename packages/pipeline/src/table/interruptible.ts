import type { DuckDBConnection } from '@duckdb/node-api';

/** What `use` gives; when aborted the query that runs is given up, and the abort is thrown. */
export async function interruptible<T>(connection: DuckDBConnection, signal: AbortSignal, use: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  try {
    return await use();
  } finally {
    signal.removeEventListener('abort', interrupt);
    signal.throwIfAborted();
  }
}
