import { access, constants, stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { globFiles } from './globFiles.js';
import { globRoot } from './globRoot.js';
import { readFailure } from './readFailure.js';

/** A file by its path, and by its name below the pattern's first wildcard. */
interface Found {
  readonly name: string;
  readonly path: string;
}

/** The files that a path or a pattern names, in the order of their names; an error where there is none or one cannot be read. */
export async function findFiles(pattern: string): Promise<Result<readonly Found[]>> {
  const { root, parts } = globRoot(resolve(pattern));
  try {
    if (parts.length === 0) {
      if ((await stat(root)).isDirectory())
        return fail('this is a folder, not a CSV file', { place: { file: root }, remedy: 'write …/*.csv for the files in it' });
    }
    const paths = parts.length === 0 ? [root] : await globFiles(pattern);
    if (paths.length === 0) return fail(`no file is called ${JSON.stringify(pattern)}`, { remedy: 'x' });
    for (const path of paths) await access(path, constants.R_OK);
    return ok(paths.map((path) => ({ name: parts.length === 0 ? basename(path) : relative(root, path).replaceAll(sep, '/'), path })));
  } catch (error) {
    return readFailure((error as NodeJS.ErrnoException).path ?? root, error);
  }
}
