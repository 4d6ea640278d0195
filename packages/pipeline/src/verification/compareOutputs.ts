import type { Artifact } from '../store/index.js';
import { compareFiles } from './compareFiles.js';
import type { OutputDifference } from './Verdict.js';

/** Where an output first differs from what it was, with the largest deviation of all its files; undefined where no file differs. */
export async function compareOutputs(before: Artifact, after: Artifact): Promise<OutputDifference | undefined> {
  const digests = [before, after].map(({ files }) => new Map(files.map(({ name, sha256 }) => [name, sha256])));
  const names = [...new Set(digests.flatMap((known) => [...known.keys()]))].sort();
  const found: OutputDifference[] = [];
  for (const file of names) {
    const [a, b] = digests.map((known) => known.get(file));
    if (a === b) continue;
    const there = a !== undefined && b !== undefined;
    const difference = there ? compareFiles(file, await before.bytes(file), await after.bytes(file)) : { file };
    if (difference) found.push(difference);
  }
  const [first] = found;
  if (!first) return undefined;
  const { deviation: _own, ...rest } = first;
  const deviations = found.map(({ deviation }) => deviation);
  return { ...rest, ...(deviations.includes(undefined) ? {} : { deviation: Math.max(...(deviations as number[])) }) };
}
