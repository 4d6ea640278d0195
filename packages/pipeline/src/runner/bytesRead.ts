import type { Manifest } from '../store/index.js';
import type { Graph } from './Graph.js';

/** Bytes that a node reads from the store: whole outputs, or the files that it names; undefined until all of them are there. */
export function bytesRead({ needs }: Graph, index: number, outputs: readonly (Manifest | undefined)[]): number | undefined {
  const files = new Map<string, number>();
  for (const { from, part } of needs[index]!) {
    const output = outputs[from];
    if (!output) return undefined;
    const named = output.files.filter(({ name }) => name === part);
    for (const { sha256, size } of named.length > 0 ? named : output.files) files.set(sha256, size);
  }
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}
