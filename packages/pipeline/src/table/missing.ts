import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fail, nearest, type Result } from '@foliograph/core';
import type { globRoot } from './globRoot.js';

/** Why a path or a pattern names no file. Throws where the system does not let us look. */
export async function missing(pattern: string, { root, parts }: ReturnType<typeof globRoot>): Promise<Result<never>> {
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) throw error;
  });
  if (parts.length > 0) {
    if (!found?.isDirectory()) return fail(`no file matches ${JSON.stringify(pattern)}: there is no folder ${JSON.stringify(root)}`);
    return fail(`no file matches ${JSON.stringify(pattern)}`, { remedy: '* stands for any part of one name, ** for any folders between' });
  }
  if (found?.isDirectory()) return fail(`${JSON.stringify(pattern)} is a folder`, { remedy: 'write * behind it to read the files in it' });
  if (found) return fail(`${JSON.stringify(pattern)} is not a plain file`);
  const meant = nearest(basename(root), await readdir(dirname(root)).catch(() => []));
  const guess = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`;
  return fail(`there is no file ${JSON.stringify(pattern)}${guess}`);
}
