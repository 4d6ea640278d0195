import type { Diagnostic, Result } from '@foliograph/core';
import type { Relation } from './Relation.js';
import { someOf } from './someOf.js';
import type { Tables } from './Tables.js';

/** What `use` gives for each layout; where DuckDB fails, all that keeps it from reading. Throws when aborted, and what is no failure of DuckDB's. */
export async function told<L extends { readonly relation: Relation }, T>(
  tables: Tables,
  layouts: readonly L[],
  signal: AbortSignal,
  use: (layout: L) => Promise<T>,
): Promise<Result<readonly T[]>> {
  const given: T[] = [];
  const problems: Diagnostic[] = [];
  for (const layout of layouts) {
    signal.throwIfAborted();
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
