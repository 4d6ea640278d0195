import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { CsvTable } from './CsvTable.js';
import type { CsvParams } from './csvParams.js';
import { layoutOf } from './layoutOf.js';
import { readHeader } from './readHeader.js';
import { readTable } from './readTable.js';
import { someOf } from './someOf.js';
import { withDuckDb } from './withDuckDb.js';

/** The tables of all files, or what keeps some of them from being read. Throws when aborted. */
export async function readTables(p: CsvParams, paths: readonly string[], signal: AbortSignal): Promise<Result<readonly CsvTable[]>> {
  const tables: CsvTable[] = [];
  const problems: Diagnostic[] = [];
  await withDuckDb(signal, async (connection) => {
    for (const path of paths) {
      signal.throwIfAborted();
      const header = await readHeader(path);
      const layout = header.ok ? layoutOf(p, header.value, path) : header;
      const table = layout.ok ? await readTable(connection, path, layout.value) : layout;
      if (table.ok) tables.push(table.value);
      else problems.push(...table.problems);
    }
  });
  return problems.length > 0 ? { ok: false, problems: someOf(problems, 'problems of these files') } : ok(tables);
}
