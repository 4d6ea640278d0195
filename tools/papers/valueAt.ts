import { fail, nearest, ok, type Result } from '@foliograph/core';
import type { Json } from '@foliograph/pipeline';

/** The value at a path of keys and numbers that dots divide; a key may have dots itself, and `length` is that of a list. The error names the key that is not there, and the one probably meant. */
export function valueAt(root: Json, path: string, where = 'these results'): Result<Json> {
  if (path === '') return ok(root);
  if (path === 'length' && Array.isArray(root)) return ok(root.length);
  if (root === null || typeof root !== 'object') return fail(`${where} has nothing below it, such as "${path}"`);
  const words = path.split('.');
  for (let length = words.length; length > 0; length--) {
    const key = words.slice(0, length).join('.');
    if (Object.hasOwn(root, key)) return valueAt((root as Record<string, Json>)[key]!, words.slice(length).join('.'), key);
  }
  const known = Object.keys(root);
  const meant = nearest(words[0]!, known) ?? nearest(path, known);
  if (meant !== undefined) return fail(`unknown "${words[0]}" in ${where} (did you mean "${meant}"?)`);
  return fail(`unknown "${words[0]}" in ${where}`, { remedy: `there is ${known.slice(0, 40).join(', ')}` });
}
