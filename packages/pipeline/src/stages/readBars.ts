import type { Result } from '@foliograph/core';
import { registries } from '../members/index.js';
import type { Bars, SourceFile } from '../sources/Source.js';
import type { StageContext } from './Stage.js';
import { single } from './single.js';

/** How a node names its source. */
export interface SourceParams {
  readonly source: Readonly<Record<string, unknown>>;
}

/** The source's parameters with their paths, and its files. */
interface Here {
  readonly params: Readonly<Record<string, never>>;
  readonly files: readonly SourceFile[];
}

/** Bars of the one source that a node names. */
export function readBars({ source }: SourceParams, { seed, signal, here }: StageContext): Promise<Result<Bars>> {
  const { params, files } = here as unknown as Here;
  return registries.sources.get(single(source).name)!.read(params, files, { seed, signal });
}
