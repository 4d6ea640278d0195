import { basename, dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { globRoot } from '../table/globRoot.js';
import { attachDatabase } from './attachDatabase.js';
import type { Database } from './Database.js';
import { fileKinds } from './fileKinds.js';
import { findNamed } from './findNamed.js';
import { isDatabase } from './isDatabase.js';
import type { FileTable, Prepared } from './Prepared.js';
import type { SqlParams } from './sqlParams.js';

/** What the parameters name: databases, which are attached, and files as tables; that of the query is among the files. */
export interface Given {
  readonly databases: readonly Database[];
  readonly tables: readonly FileTable[];
  readonly files: Prepared['files'];
}

/** Finds and attaches what the parameters name; an error for each path where nothing is, or nothing that can be read. */
export async function givenTables(p: SqlParams, connection: DuckDBConnection, root: string | undefined): Promise<Result<Given>> {
  const problems: Diagnostic[] = [];
  const databases: Database[] = [];
  const tables: FileTable[] = [];
  const files: { name: string; path: string }[] = [];
  const find = async (pattern: string, name: (file: string) => string): Promise<readonly string[]> => {
    const found = await findNamed(pattern, { folder: folderOf(pattern), ...(root === undefined ? {} : { root }) });
    if (!found.ok) {
      problems.push(...found.problems);
      return [];
    }
    files.push(...found.value.map((file) => ({ name: name(file.name), path: file.path })));
    return found.value.map(({ path }) => path);
  };
  if (p.file !== undefined) await find(p.file, (file) => `query:${basename(file)}`);
  for (const [name, pattern] of Object.entries(p.tables as Readonly<Record<string, string>>)) {
    const paths = await find(pattern, (file) => `${name}:${file}`);
    if (paths.length === 0) continue;
    if (isDatabase(pattern)) {
      const database = await attachDatabase(connection, name, paths[0]!);
      if (database.ok) databases.push(database.value);
      else problems.push(...database.problems);
    } else {
      const { read, options } = fileKinds.find(({ ending }) => ending.test(pattern))!;
      tables.push({ name, read, options, paths, named: /[*?]/.test(pattern) });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : ok({ databases, tables, files });
}

function folderOf(pattern: string): string {
  const { root, parts } = globRoot(pattern);
  return parts.length === 0 ? dirname(root) : root;
}
