import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '@foliograph/core';

/** The text of an answer; an error where it is empty, no UTF-8, or a web page in place of data. */
export function decoded(body: Buffer): Result<string> {
  if (!isUtf8(body)) return fail('the answer is no UTF-8 text');
  const text = body.toString('utf8').replace(/^\uFEFF/, '');
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start === '') return fail('the answer is empty');
  if (start.startsWith('<'))
    return fail('the answer is a web page, not data', { remedy: 'open the address in a browser to see what the server wants' });
  return ok(text);
}
