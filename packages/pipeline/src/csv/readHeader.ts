import { fail, ok, type Result } from '@foliograph/core';
import type { CsvRecord } from './CsvRecord.js';
import { formOf } from './formOf.js';
import { readFailure } from './readFailure.js';
import { records } from './records.js';

/** The names in the first record of a file and the line they stand on; an error where there is none. */
export async function readHeader(path: string): Promise<Result<CsvRecord>> {
  const place = { file: path, line: 1 };
  const header = await first(path);
  if (!header.ok) return header;
  if (header.value === undefined) return fail('the file is empty', { place });
  const flaw = formOf(header.value, header.value, path);
  return flaw ? { ok: false, problems: [flaw] } : ok(header.value);
}

async function first(path: string): Promise<Result<CsvRecord | undefined>> {
  try {
    for await (const some of records(path)) if (some.length > 0) return ok(some[0]);
    return ok(undefined);
  } catch (error) {
    return readFailure(path, error);
  }
}
