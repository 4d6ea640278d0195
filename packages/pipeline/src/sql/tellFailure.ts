import type { Diagnostic } from '@foliograph/core';
import { diagnose as diagnoseCsv } from '../csv/diagnose.js';
import { diagnose as diagnoseParquet } from '../parquet/diagnose.js';
import { wholeFile } from '../parquet/wholeFile.js';
import { withConnection } from '../table/withConnection.js';
import { failureOf } from './failureOf.js';
import { fileKinds } from './fileKinds.js';
import { messageOf } from './messageOf.js';
import type { FileTable, Prepared } from './Prepared.js';

/** All that kept DuckDB from running a query, as `failureOf` tells it; with lines or row groups where the form of a file is damaged. */
export async function tellFailure(failure: Error, prepared: Prepared, at: Parameters<typeof failureOf>[2]): Promise<readonly Diagnostic[]> {
  const told = failureOf(failure, prepared, at);
  const file = told.place?.file;
  const table = prepared.tables.find(({ paths }) => paths.some((path) => path === file));
  if (file === undefined || table === undefined) return [told];
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

/** What separates the cells of CSV that is read in the one form that files named alone have. */
function separatorOf({ options }: FileTable, file: string): string | undefined {
  const kind = fileKinds.find(({ ending }) => ending.test(file));
  return kind?.options === options && !file.endsWith('.gz') ? kind.separator : undefined;
}
