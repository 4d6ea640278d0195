import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';

/** The chunks of a query's rows in their order, the next one computed while the last is used. Throws when aborted. */
export async function* chunksOf(connection: DuckDBConnection, sql: string, signal: AbortSignal): AsyncGenerator<DuckDBDataChunk> {
  const rows = await connection.stream(sql);
  let next = rows.fetchChunk();
  try {
    for (;;) {
      const chunk = await next;
      signal.throwIfAborted();
      if (!chunk || chunk.rowCount === 0) return;
      next = rows.fetchChunk();
      // A failure is told when its turn comes.
      next.catch(() => {});
      yield chunk;
    }
  } finally {
    await next.catch(() => {});
  }
}
