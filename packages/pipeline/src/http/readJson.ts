import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';

/** What a JSON file of ours says, and its text; undefined where there is no such file, an error where it is damaged. */
export async function readJson<T>(path: string): Promise<Result<{ readonly value: T; readonly text: string } | undefined>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return ok(undefined);
    throw error;
  }
  try {
    const value = JSON.parse(text) as T | null;
    if (value !== null && typeof value === 'object') return ok({ value, text });
  } catch {
    // Said below, as what is no object is.
  }
  return fail('the file is damaged', { place: { file: path } });
}
