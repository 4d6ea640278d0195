import { fail, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { digestOf } from '../sources/digestOf.js';
import type { SourceFile } from '../sources/Source.js';
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
}

/** Bars of the one source that a node names; an error where a file is no longer the one that the key was made from. */
export async function readBars({ source }: SourceParams, { seed, signal, here }: StageContext): Promise<Result<Bars>> {
  const { params, files, plugins } = here as unknown as Here;
  const found = await sourceOf(single(source).name, plugins[0]);
  if (!found.ok) return found;
  const bars = await found.value.read(params, files, { seed, signal });
  for (const { path, sha256 } of [...files, ...plugins]) {
    if ((await digestOf(path)) !== sha256)
      return fail('the file changed while it was read', { place: { file: path }, remedy: 'run again' });
  }
  return bars;
}
