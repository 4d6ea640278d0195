import type { Diagnostic } from '@foliograph/core';
import { readFailure } from '../table/readFailure.js';
import { someOf } from '../table/someOf.js';
import type { CsvRecord } from './CsvRecord.js';
import { formOf } from './formOf.js';
import { records } from './records.js';

/** What keeps DuckDB from reading files, with its lines; in DuckDB's words where their form is sound. */
export async function diagnose(paths: readonly string[], failure: Error, separator: string): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const path of paths) problems.push(...(await flawsOf(path, separator)));
  return problems.length > 0 ? problems : [{ severity: 'error', message: failure.message.split('\n')[0]!, place: { file: paths[0]! } }];
}

async function flawsOf(path: string, separator: string): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  let header: CsvRecord | undefined;
  try {
    for await (const some of records(path, separator)) {
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
  return someOf(problems, 'lines that cannot be read');
}
