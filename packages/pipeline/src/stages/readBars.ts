import { fail, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';
import { registries } from '../members/index.js';
import { digestOf } from '../sources/digestOf.js';
import type { SourceFile } from '../sources/Source.js';
import type { StageContext } from './Stage.js';
import { single } from './single.js';

/** How a node names its source. */
export interface SourceParams {
  readonly source: Readonly<Record<string, unknown>>;
}

/** The source's parameters with their paths, and its files with the digests that are in the key. */
interface Here {
  readonly params: Readonly<Record<string, never>>;
  readonly files: readonly (SourceFile & { readonly sha256: string })[];
}

/** Bars of the one source that a node names; an error where a file is no longer the one that the key was made from. */
export async function readBars({ source }: SourceParams, { seed, signal, here }: StageContext): Promise<Result<Bars>> {
  const { params, files } = here as unknown as Here;
  const bars = await registries.sources.get(single(source).name)!.read(params, files, { seed, signal });
  for (const { path, sha256 } of files) {
    if ((await digestOf(path)) !== sha256)
      return fail('the file changed while it was read', { place: { file: path }, remedy: 'run again' });
  }
  return bars;
}
