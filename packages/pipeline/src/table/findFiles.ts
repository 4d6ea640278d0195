import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { globFiles } from './globFiles.js';
import { globRoot } from './globRoot.js';
import { insideRoot } from './insideRoot.js';
import { missing } from './missing.js';
import { readFailure } from './readFailure.js';
import { shapeOf } from './shapeOf.js';
import type { TableParams } from './TableParams.js';

/** A file by its path, and by its name below the folder before the pattern's first wildcard. */
interface Found {
  readonly name: string;
  readonly path: string;
}

/** The files that a path or a pattern names, in code-point order of their paths; an error where there is none, one cannot be read, two are of one asset, or a link leads out of `root` or of the pattern's own folder. */
export async function findFiles(
  { path: pattern, ...p }: Pick<TableParams, 'shape' | 'asset'> & { readonly path: string },
  { root: allowed }: { readonly root?: string } = {},
): Promise<Result<readonly Found[]>> {
  if (pattern.includes('\0')) return fail('no path holds the character U+0000');
  const base = globRoot(resolve(pattern));
  const { root, parts } = base;
  const folder = parts.length === 0 ? dirname(root) : root;
  let at = root;
  try {
    const paths = await globFiles(pattern);
    if (paths.length === 0) return await missing(pattern, base);
    for (const path of paths) {
      at = path;
      await access(path, constants.R_OK);
    }
    at = allowed ?? folder;
    const inside = await guarded(paths, allowed, parts.length === 0 ? undefined : folder);
    if (!inside.ok) return inside;
    const files = paths.map((path) => ({ name: relative(folder, path).replaceAll(sep, '/'), path }));
    const twice = shapeOf(p) === 'files' ? sameAsset(files) : undefined;
    if (!twice) return ok(files);
    return fail(`two files are of one asset: ${twice.join(' and ')}`, { remedy: 'narrow the pattern: an asset is called as its file is' });
  } catch (error) {
    return readFailure((error as NodeJS.ErrnoException).path ?? at, error);
  }
}

/** A file named outright may lie anywhere unless a root is declared; one that a wildcard found is where the pattern says. */
async function guarded(paths: readonly string[], root: string | undefined, folder: string | undefined): Promise<Result<unknown>> {
  if (root !== undefined) return insideRoot(paths, root, 'copy it into the folder, or declare another data.root');
  return folder === undefined ? ok(paths) : insideRoot(paths, folder, 'declare data.root as a folder that holds the file too');
}

function sameAsset(files: readonly Found[]): readonly [string, string] | undefined {
  const first = new Map<string, string>();
  for (const { name } of files) {
    const asset = basename(name, extname(name));
    const other = first.get(asset);
    if (other !== undefined) return [other, name];
    first.set(asset, name);
  }
  return undefined;
}
