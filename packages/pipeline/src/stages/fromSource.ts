import { fail, type Place, type Result } from '@foliograph/core';
import { digestOf } from '../sources/digestOf.js';
import type { ReadContext, Source, SourceFile } from '../sources/Source.js';
import type { StageContext } from './Stage.js';
import { single } from './single.js';
import { sourceOf } from './sourceOf.js';

/** How a node names its source. */
export interface SourceParams {
  readonly source: Readonly<Record<string, unknown>>;
}

type Digested = SourceFile & { readonly sha256: string };

/** The source's parameters with their paths, and its files with the digests that are in the key. */
interface Here {
  readonly params: Readonly<Record<string, never>>;
  readonly files: readonly Digested[];
  /** The user's file that the source is written in; none where it is built in. */
  readonly plugins: readonly Digested[];
  /** Where the spec names the source. */
  readonly place: Place;
}

/** What is read from the one source that a node names; an error where a file is no longer the one that the key was made from. */
export async function fromSource<T>(
  { source }: SourceParams,
  { seed, signal, here }: StageContext,
  read: (source: Source, params: Readonly<Record<string, never>>, files: readonly SourceFile[], context: ReadContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { params, files, plugins, place } = here as unknown as Here;
  const found = await sourceOf(single(source).name, plugins[0]);
  if (!found.ok) return found;
  const taken = await read(found.value, params, files, { seed, signal, place });
  for (const { path, sha256 } of [...files, ...plugins]) {
    if ((await digestOf(path)) !== sha256)
      return fail('the file changed while it was read', { place: { file: path }, remedy: 'run again' });
  }
  return taken;
}
