import type { DuckDBConnection } from '@duckdb/node-api';
import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { layoutOf } from '../table/layoutOf.js';
import { someOf } from '../table/someOf.js';
import type { Table } from '../table/Table.js';
import type { TableParams } from '../table/TableParams.js';
import { withDuckDb } from '../table/withDuckDb.js';
import { readHeader } from './readHeader.js';
import { readTable } from './readTable.js';

/** Files read at once, so that one is parsed while another is copied; decides nothing. */
const atOnce = 3;

/** The tables of all files in their order, or what keeps some from being read. Throws when aborted. */
export async function readTables(p: TableParams, paths: readonly string[], signal: AbortSignal): Promise<Result<readonly Table[]>> {
  const read = new Array<Result<Table>>(paths.length);
  await withDuckDb(async (instance) => {
    const left = paths.entries();
    const work = async () => {
      const connection = await instance.connect();
      const interrupt = () => connection.interrupt();
      signal.addEventListener('abort', interrupt);
      for (const [k, path] of left) {
        read[k] = await readFile(p, path, connection);
        if (signal.aborted) break;
      }
      signal.removeEventListener('abort', interrupt);
    };
    const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, paths.length) }, work));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  });
  signal.throwIfAborted();
  const problems: Diagnostic[] = read.flatMap((table) => (table.ok ? [] : table.problems));
  if (problems.length > 0) return { ok: false, problems: someOf(problems, 'problems in these files') };
  return ok(read.flatMap((table) => (table.ok ? [table.value] : [])));
}

async function readFile(p: TableParams, path: string, connection: DuckDBConnection): Promise<Result<Table>> {
  const header = await readHeader(path);
  const layout = header.ok ? layoutOf(p, header.value) : header;
  return layout.ok ? readTable(connection, path, layout.value) : layout;
}
