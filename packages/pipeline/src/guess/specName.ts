import { basename, dirname, extname } from 'node:path';
import { globRoot } from '../table/globRoot.js';

/** A name for a spec that reads a path: the file's, or that of the folder before the first wildcard. */
export function specName(path: string): string {
  const { root, parts } = globRoot(path);
  const name = parts.length > 0 || extname(root) === '' ? basename(root) : basename(root, extname(root));
  const clean = (text: string) => text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._-]+/, '');
  return clean(name) || clean(basename(dirname(root))) || 'data';
}
