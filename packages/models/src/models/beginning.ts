import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';
import { readInitializers } from '../onnx/index.js';
import type { TrainingContext, TrainingTask, Weight } from '../training/index.js';

/** The weights that a training begins with: those of its context, else those of a frozen model in a file; undefined where neither is given. */
export async function beginning(
  { name }: Pick<TrainingTask, 'name'>,
  file: string | undefined,
  { initial }: Pick<TrainingContext, 'initial'>,
): Promise<Result<ReadonlyMap<string, Weight> | undefined>> {
  if (initial || file === undefined) return ok(initial);
  try {
    const read = readInitializers(await readFile(file));
    if (read.ok) return read;
    return fail(`${name}: ${read.problems[0]!.message}`, { place: { file }, remedy: 'give a model that was exported here' });
  } catch (error) {
    return fail(`${name}: the weights to begin with cannot be read: ${(error as Error).message}`, { place: { file } });
  }
}
