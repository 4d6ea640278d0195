import type { DatabaseTable } from './Database.js';
import { tokensOf } from './tokensOf.js';

/** The queries that run where a table or view of a database is read: a view's own, and those of columns that a table computes. */
export function definitionsOf({ sql, kind }: Pick<DatabaseTable, 'sql' | 'kind'>): readonly string[] {
  const tokens = tokensOf(sql);
  const found: string[] = [];
  let depth = 0;
  for (const [k, { text, kind: form, end }] of tokens.entries()) {
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (form !== 'word' || text.toUpperCase() !== 'AS') continue;
    else if (kind === 'view' && depth === 0) return [sql.slice(end).replace(/;\s*$/, '')];
    else if (tokens[k - 1]?.text.toUpperCase() === 'ALWAYS') found.push(`SELECT ${sql.slice(end, closing(k + 1))}`);
  }
  return found;

  function closing(open: number): number {
    let depth = 0;
    for (const { text, end } of tokens.slice(open)) {
      if (text === '(') depth++;
      if (text === ')' && --depth === 0) return end;
    }
    return sql.length;
  }
}
