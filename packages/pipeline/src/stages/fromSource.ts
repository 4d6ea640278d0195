import type { Place, Result } from '@foliograph/core';
import type { ReadContext, Source, SourceFile } from '../sources/Source.js';
import { membersOf } from './membersOf.js';
import type { StageContext } from './Stage.js';
import { single } from './single.js';
import { type Digested, unchanged } from './unchanged.js';

/** How a node names its source. */
export interface SourceParams {
  readonly source: Readonly<Record<string, unknown>>;
}

/** The source's parameters with their paths, and its files with the digests that are in the key. */
interface Here {
  readonly params: Readonly<Record<string, never>>;
  readonly files: readonly Digested[];
  /** Where the spec names the source. */
  readonly place: Place;
}

/** What is read from the one source that a node names; an error where a file is no longer the one that the key was made from. */
export async function fromSource<T>(
  { source }: SourceParams,
  { seed, signal, here, plugins }: StageContext,
  read: (source: Source, params: Readonly<Record<string, never>>, files: readonly SourceFile[], context: ReadContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { params, files, place } = here as unknown as Here;
  const taken = await read((await membersOf({ plugins })).sources.get(single(source).name)!, params, files, { seed, signal, place });
  const same = await unchanged(files);
  return same.ok ? taken : same;
}
