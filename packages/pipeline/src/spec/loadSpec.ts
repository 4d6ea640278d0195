import type { Result } from '@foliograph/core';
import type { LoadedSpec } from './LoadedSpec.js';
import { readLayered } from './readLayered.js';
import { readLayers, type SpecOptions } from './readLayers.js';

/** Reads a pipeline spec and what it extends; every mistake that can be seen without data is a problem with its place, sorted by place. */
export async function loadSpec(file: string, options: SpecOptions): Promise<Result<LoadedSpec>> {
  const layered = await readLayers(file, options);
  return layered.ok ? readLayered(layered.value) : layered;
}
