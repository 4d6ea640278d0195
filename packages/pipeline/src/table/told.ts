import type { Diagnostic, Result } from '@foliograph/core';
import type { Layout } from './Layout.js';
import { someOf } from './someOf.js';
import type { Tables } from './Tables.js';

/** What `use` gives for each layout; where DuckDB fails, all that keeps it from reading. Throws when aborted, and what is no failure of DuckDB's. */
export async function told<T>(
  tables: Tables,
  layouts: readonly Layout[],
  signal: AbortSignal,
  use: (layout: Layout) => Promise<T>,
): Promise<Result<readonly T[]>> {
  const given: T[] = [];
  const problems: Diagnostic[] = [];
  for (const layout of layouts) {
    try {
      given.push(await use(layout));
    } catch (error) {
      signal.throwIfAborted();
      // DuckDB's failures are plain; ours, such as a RangeError, are not the file's fault.
      if (!(error instanceof Error) || error.constructor !== Error) throw error;
      problems.push(...(await tables.diagnose(layout.relation, error)));
    }
  }
  return problems.length > 0 ? { ok: false, problems: someOf(problems, 'problems in these files') } : { ok: true, value: given };
}
