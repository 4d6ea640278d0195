import type { DuckDBConnection } from '@duckdb/node-api';
import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import { byCodePoint } from '../table/byCodePoint.js';
import { quoted } from '../table/quoted.js';
import type { DatabaseTable } from './Database.js';
import { findNamed } from './findNamed.js';
import { givenTables } from './givenTables.js';
import { judge } from './judge.js';
import type { FileTable, Prepared } from './Prepared.js';
import type { Reference } from './Reference.js';
import { readText } from './readText.js';
import { rewrite } from './rewrite.js';
import type { SqlParams } from './sqlParams.js';
import { textAt } from './textAt.js';
import { tokensOf } from './tokensOf.js';

/** Judges a query and finds every file that it reads, databases attached; an error for all that it may not do, and where a file is not there. */
export async function prepareQuery(
  p: SqlParams,
  connection: DuckDBConnection,
  { root, place }: { readonly root?: string; readonly place?: Place },
): Promise<Result<Prepared>> {
  const text = await readText(p, place);
  if (!text.ok) return text;
  const given = await givenTables(p, connection, root);
  if (!given.ok) return given;
  const query = text.value;
  const references = await judge(query, connection, given.value);
  if (!references.ok) return references;

  const problems: Diagnostic[] = [];
  const files = new Map<string, string>(given.value.files.map(({ name, path }) => [name, path]));
  const find = async ({ patterns }: Reference): Promise<readonly string[]> => {
    const paths: string[] = [];
    for (const { pattern, at } of patterns) {
      const found = await findNamed(pattern, { folder: p.folder, root: root ?? p.folder, place: query.place(at) });
      if (!found.ok) problems.push(...found.problems);
      else {
        for (const { name, path } of found.value) {
          files.set(name, path);
          paths.push(path);
        }
      }
    }
    return paths;
  };
  const made = references.value.map((_, k): DatabaseTable => ({ schema: 'main', name: `file ${k}`, kind: 'table', sql: '' }));
  const tables: FileTable[] = [];
  for (const [k, reference] of references.value.entries()) {
    const { patterns, start: at, read, options } = reference;
    const named = patterns.length > 1 || /[*?]/.test(patterns[0]!.pattern);
    // A name of three parts is never one of WITH.
    tables.push({ name: `memory.main.${quoted.name(made[k]!.name)}`, read, options, paths: await find(reference), named, at });
  }
  if (problems.length > 0) return { ok: false, problems };
  const end = tokensOf(query.text).find(({ text }) => text === ';')?.start;
  const rewritten = rewrite(
    query.text.slice(0, end),
    references.value.map((reference, k) => ({ ...reference, name: tables[k]!.name })),
  );
  const known = { ...given.value, databases: [...given.value.databases, { name: 'memory', path: '', tables: made }] };
  const again = await judge(textAt(rewritten.text, { file: 'query' }), connection, known);
  if (!again.ok || again.value.length > 0) throw new Error(`a query was rewritten into one that is not allowed: ${rewritten.text}`);
  const all = [...files].map(([name, path]) => ({ name, path })).sort((a, b) => byCodePoint(a.name, b.name));
  return ok({ query, ...rewritten, tables: [...given.value.tables, ...tables], files: all });
}
