import { type Diagnostic, fail } from '@foliograph/core';
import { readFailure } from '../table/readFailure.js';
import { someOf } from '../table/someOf.js';
import type { CsvRecord } from './CsvRecord.js';
import { formOf } from './formOf.js';
import { records } from './records.js';

/** What keeps DuckDB from reading a file, with its lines; in DuckDB's words where the form of the file is sound. */
export async function diagnose(path: string, failure: Error): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  let header: CsvRecord | undefined;
  try {
    for await (const some of records(path)) {
      for (const record of some) {
        header ??= record;
        const problem = formOf(record, header, path);
        if (problem) problems.push(problem);
      }
    }
  } catch (error) {
    const refused = readFailure(path, error);
    return refused.ok ? [] : refused.problems;
  }
  if (problems.length > 0) return someOf(problems, 'lines that cannot be read');
  const told = fail(failure.message.split('\n')[0]!, { place: { file: path } });
  return told.ok ? [] : told.problems;
}
