import { basename, dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import { byCodePoint } from '../table/byCodePoint.js';
import { globRoot } from '../table/globRoot.js';
import { quoted } from '../table/quoted.js';
import { attachDatabase } from './attachDatabase.js';
import { checkFunctions } from './checkFunctions.js';
import { checkRead } from './checkRead.js';
import type { Database } from './Database.js';
import { diagnosticOf } from './diagnosticOf.js';
import { fileKinds } from './fileKinds.js';
import { findNamed } from './findNamed.js';
import { findTable } from './findTable.js';
import { isDatabase } from './isDatabase.js';
import type { Mistake } from './Mistake.js';
import type { FileTable, Prepared } from './Prepared.js';
import { parseQuery } from './parseQuery.js';
import type { Reference } from './Reference.js';
import { readsOf } from './readsOf.js';
import { readText } from './readText.js';
import { referenceOfCall } from './referenceOfCall.js';
import { referenceOfTable } from './referenceOfTable.js';
import { refusedPath } from './refusedPath.js';
import { rewrite } from './rewrite.js';
import type { SqlParams } from './sqlParams.js';
import { tokensOf } from './tokensOf.js';
import { unknownTable } from './unknownTable.js';

interface Context {
  readonly root?: string;
  readonly place?: Place;
}

type Files = Prepared['files'];

/** Judges a query and finds every file that it reads, databases attached; an error for all that it may not do, and where a file is not there. */
export async function prepareQuery(p: SqlParams, connection: DuckDBConnection, { root, place }: Context): Promise<Result<Prepared>> {
  const text = await readText(p, place);
  if (!text.ok) return text;
  const query = text.value;
  const given = await givenTables(p, connection, root);
  if (!given.ok) return given;
  const { databases, tables } = given.value;

  const tokens = tokensOf(query.text);
  const tree = await parseQuery(connection, query, tokens);
  if (!tree.ok) return tree;
  const reads = readsOf(tree.value, query.text);
  const mistakes: Mistake[] = [...reads.mistakes, ...(await checkFunctions(connection, reads.functions))];
  const references: Reference[] = [];
  const refer = (made: Reference | Mistake) => {
    if ('message' in made) mistakes.push(made);
    else references.push(made);
  };
  for (const table of reads.tables) {
    const found = findTable(table.names, databases);
    const wrong = found && (await checkRead(connection, found));
    if (wrong) mistakes.push({ at: table.at, ...wrong });
    if (found || tables.some(({ name }) => table.names.length === 1 && name.toLowerCase() === table.names[0]!.toLowerCase())) continue;
    if (table.names.length === 1 && /[./\\*]/.test(table.names[0]!)) refer(referenceOfTable(table, tokens));
    else mistakes.push({ at: table.at, ...unknownTable(table.names, databases, tables) });
  }
  for (const call of reads.calls) refer(referenceOfCall(call, query.text, tokens));
  for (const { pattern, at } of references.flatMap(({ patterns }) => patterns)) {
    const wrong = refusedPath(pattern);
    if (wrong) mistakes.push({ at, ...wrong });
  }
  if (mistakes.length > 0) {
    return { ok: false, problems: [...mistakes].sort((a, b) => a.at - b.at).map((mistake) => diagnosticOf(mistake, query)) };
  }

  const problems: Diagnostic[] = [];
  const files = new Map<string, string>(given.value.files.map(({ name, path }) => [name, path]));
  const named: FileTable[] = [];
  const replaced = [];
  for (const reference of references) {
    const { patterns, start, read, options } = reference;
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
    const name = `memory.main.${quoted.name(`file ${named.length}`)}`;
    named.push({ name, read, options, paths, named: isPattern(patterns), at: start });
    replaced.push({ ...reference, name });
  }
  if (problems.length > 0) return { ok: false, problems };
  const all = [...files].map(([name, path]) => ({ name, path })).sort((a, b) => byCodePoint(a.name, b.name));
  const end = tokens.find(({ text }) => text === ';')?.start;
  return ok({ query, ...rewrite(query.text.slice(0, end), replaced), tables: [...tables, ...named], files: all });
}

const isPattern = (patterns: Reference['patterns']): boolean => patterns.length > 1 || /[*?]/.test(patterns[0]!.pattern);

/** The files that the parameters name, as tables and databases; that of the query among them. */
async function givenTables(
  p: SqlParams,
  connection: DuckDBConnection,
  root: string | undefined,
): Promise<Result<{ databases: readonly Database[]; tables: readonly FileTable[]; files: Files }>> {
  const problems: Diagnostic[] = [];
  const databases: Database[] = [];
  const tables: FileTable[] = [];
  const files: { name: string; path: string }[] = [];
  const within = root === undefined ? {} : { root };
  if (p.file !== undefined) {
    const found = await findNamed(p.file, { folder: dirname(p.file), ...within });
    if (!found.ok) problems.push(...found.problems);
    else files.push(...found.value.map(({ path }) => ({ name: `query:${basename(path)}`, path })));
  }
  for (const [name, pattern] of Object.entries(p.tables as Readonly<Record<string, string>>)) {
    const found = await findNamed(pattern, { folder: folderOf(pattern), ...within });
    if (!found.ok) {
      problems.push(...found.problems);
      continue;
    }
    const paths = found.value.map(({ path }) => path);
    files.push(...found.value.map((file) => ({ name: `${name}:${file.name}`, path: file.path })));
    if (!isDatabase(pattern)) {
      const { read } = fileKinds.find(({ ending }) => ending.test(pattern))!;
      tables.push({ name, read, options: '', paths, named: /[*?]/.test(pattern) });
      continue;
    }
    const database = await attachDatabase(connection, name, paths[0]!);
    if (database.ok) databases.push(database.value);
    else problems.push(...database.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : ok({ databases, tables, files });
}

function folderOf(pattern: string): string {
  const { root, parts } = globRoot(pattern);
  return parts.length === 0 ? dirname(root) : root;
}
