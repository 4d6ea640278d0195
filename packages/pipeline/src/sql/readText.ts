import { readFile } from 'node:fs/promises';
import { fail, ok, type Place, type Result } from '@foliograph/core';
import { readFailure } from '../table/readFailure.js';
import { plainSpaces } from './plainSpaces.js';
import type { SqlText } from './SqlText.js';
import type { SqlParams } from './sqlParams.js';
import { textAt } from './textAt.js';
import { tokensOf } from './tokensOf.js';

/** The query that parameters hold or name, to be told at `inside` where it stands in a spec; an error where its file cannot be read. */
export async function readText(
  { query, file }: Pick<SqlParams, 'query' | 'file'>,
  inside: Place = { file: 'query' },
): Promise<Result<SqlText>> {
  if (file === undefined) {
    const text = query ?? '';
    return ok(textAt(plainSpaces(text, tokensOf(text)), { file: inside.file, inside }));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
    return ok(textAt(plainSpaces(text, tokensOf(text)), { file }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return fail('this is not UTF-8 text', { place: { file }, remedy: 'save the file as UTF-8' });
    }
    return readFailure(file, error);
  }
}
