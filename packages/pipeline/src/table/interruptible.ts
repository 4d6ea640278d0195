import type { DuckDBConnection } from '@duckdb/node-api';

/** What `use` gives; when aborted the query that runs is given up, and the abort is thrown. */
export async function interruptible<T>(connection: DuckDBConnection, signal: AbortSignal, use: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let again: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    // A query that begins just now forgets an interrupt that came before it.
    again ??= setInterval(() => connection.interrupt(), 20);
  };
  signal.addEventListener('abort', interrupt);
  try {
    return await use();
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(again);
    signal.throwIfAborted();
  }
}
