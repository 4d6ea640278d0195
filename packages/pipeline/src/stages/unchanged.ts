import { fail, ok, type Result } from '@foliograph/core';
import { digestOf } from '../sources/digestOf.js';
import type { SourceFile } from '../sources/Source.js';

/** A file with the digest that is in the key. */
export type Digested = SourceFile & { readonly sha256: string };

/** That files are still those that the key was made from; an error for the first that is not. */
export async function unchanged(files: readonly Digested[]): Promise<Result<true>> {
  for (const { path, sha256 } of files) {
    if ((await digestOf(path)) !== sha256)
      return fail('the file changed while it was read', {
        place: { file: path },
        remedy: 'run again; with --rehash, where that says the same',
      });
  }
  return ok(true);
}
