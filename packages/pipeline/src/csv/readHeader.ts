import { fail, ok, type Result } from '@foliograph/core';
import { readFailure } from '../table/readFailure.js';
import type { CsvRecord } from './CsvRecord.js';
import { formOf } from './formOf.js';
import type { Header } from './Header.js';
import { records } from './records.js';

/** The first record of a file; an error where there is none or it cannot be read. */
export async function readHeader(path: string, separator: string): Promise<Result<Header>> {
  let header: CsvRecord | undefined;
  try {
    for await (const some of records(path, separator, 1 << 14)) {
      header = some[0];
      if (header) break;
    }
  } catch (error) {
    return readFailure(path, error);
  }
  if (!header) return fail('the file is empty', { place: { file: path } });
  const flaw = formOf(header, header, path);
  return flaw ? { ok: false, problems: [flaw] } : ok({ path, line: header.line, names: header.cells(), ending: header.ending });
}
