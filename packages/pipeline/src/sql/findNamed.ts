import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import { findFiles } from '../table/findFiles.js';

interface Found {
  readonly name: string;
  readonly path: string;
}

/** The files that a path or pattern names, called by their ways from `folder`; a problem that has no place gets `place`. */
export async function findNamed(
  pattern: string,
  { folder, root, place }: { readonly folder: string; readonly root?: string; readonly place?: Place },
): Promise<Result<readonly Found[]>> {
  const found = await findFiles({ path: resolve(folder, pattern), shape: 'long' }, root === undefined ? {} : { root });
  if (found.ok) return ok(found.value.map(({ path }) => ({ path, name: relative(folder, path).replaceAll(sep, '/') })));
  const problems = found.problems.map((problem): Diagnostic => ({ ...(place ? { place } : {}), ...problem }));
  return { ok: false, problems };
}
