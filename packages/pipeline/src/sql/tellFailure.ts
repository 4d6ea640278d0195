import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '@foliograph/core';
import { diagnose as diagnoseCsv } from '../csv/diagnose.js';
import { diagnose as diagnoseParquet } from '../parquet/diagnose.js';
import { wholeFile } from '../parquet/wholeFile.js';
import { withConnection } from '../table/withConnection.js';
import { brokenRecord } from './brokenRecord.js';
import { failureOf } from './failureOf.js';
import { fileKinds } from './fileKinds.js';
import { messageOf } from './messageOf.js';
import type { FileTable, Prepared } from './Prepared.js';

/** All that kept DuckDB from running a query, as `failureOf` tells it; with lines, records or row groups where the form of a file is damaged. */
export async function tellFailure(failure: Error, prepared: Prepared, at: Parameters<typeof failureOf>[2]): Promise<readonly Diagnostic[]> {
  const told = failureOf(failure, prepared, at);
  const file = told.place?.file;
  const table = prepared.tables.find(({ paths }) => paths.some((path) => path === file));
  if (file === undefined || table === undefined) {
    const { message, position } = messageOf(failure);
    // DuckDB names no file where a page's own description is damaged.
    const damaged = position === undefined ? await damagedParquet(prepared, new Error(message)) : [];
    return damaged.length > 0 ? damaged : [told];
  }
  if (/\bmalformed JSON\b/i.test(told.message) && !file.endsWith('.gz')) {
    const line = brokenRecord(await readFile(file, 'utf8'));
    return line === undefined ? [told] : [{ ...told, place: { file, line } }];
  }
  const separator = separatorOf(table, file);
  if (separator !== undefined) {
    const flaws = await diagnoseCsv([file], new Error(''), separator);
    return flaws[0]!.message === '' ? [told] : flaws;
  }
  if (!table.read.includes('parquet')) return [told];
  const whole = await wholeFile(file);
  if (!whole.ok) return whole.problems;
  // A connection that is not locked, since this reads the file's own description too.
  return withConnection((connection) => diagnoseParquet(connection, [file], new Error(messageOf(failure).message)));
}

/** The row groups of a query's Parquet files that cannot be read. */
async function damagedParquet({ tables }: Prepared, failure: Error): Promise<readonly Diagnostic[]> {
  const files = tables.filter(({ read }) => read.includes('parquet')).flatMap(({ paths }) => paths);
  const told = files.length === 0 ? [] : await withConnection((connection) => diagnoseParquet(connection, files, failure));
  return told.filter(({ place }) => place?.part !== undefined);
}

/** What separates the cells of CSV that is read in the one form that files named alone have. */
function separatorOf({ options }: FileTable, file: string): string | undefined {
  const kind = fileKinds.find(({ ending }) => ending.test(file));
  return kind?.options === options && !file.endsWith('.gz') ? kind.separator : undefined;
}
