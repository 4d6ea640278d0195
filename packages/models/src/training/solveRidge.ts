import { fail, ok, type Result } from '@foliograph/core';
import { inFloat32 } from '../scaling/index.js';
import { gatherInputs } from './gatherInputs.js';
import { gatherLabels } from './gatherLabels.js';
import { NormalEquations } from './NormalEquations.js';
import { notFinite } from './notFinite.js';
import { ridge } from './ridge.js';
import type { Trained } from './Trained.js';
import type { TrainingContext } from './TrainingContext.js';
import type { TrainingTask } from './TrainingTask.js';

const chunk = 1024;

/** The weights [1, W · K] and the bias [1] that make Σ (forecast − label)² + penalty · Σ weight² least over the training samples, solved exactly in float64; the bias is not penalised. A problem where there are no samples, a value is not finite, or features depend on each other and nothing is penalised. */
export async function solveRidge(
  task: TrainingTask,
  { window, penalty }: { readonly window: number; readonly penalty: number },
  { progress, signal }: Pick<TrainingContext, 'progress' | 'signal'>,
): Promise<Result<Trained>> {
  const { dataset, samples, name } = task;
  const rows = samples.training;
  if (rows.length === 0) return fail(`${name}: no complete window with a known label lies in the training part`);
  const K = dataset.features.length;
  const d = window * K;
  const source = { dataset, window, scaling: inFloat32(task.scaling, dataset) };
  const windows = new Float32Array(chunk * d);
  const labels = new Float32Array(chunk);
  const x = new Float32Array(d);
  const equations = new NormalEquations(d);
  for (let from = 0; from < rows.length; from += chunk) {
    signal.throwIfAborted();
    const count = Math.min(chunk, rows.length - from);
    const span = { rows, from, count };
    if (!gatherInputs(source, span, count, windows) || !gatherLabels(source, span, { ranksLabels: false }, labels))
      return notFinite(task, source, { epoch: 1, batch: from / chunk + 1 });
    for (let b = 0; b < count; b++) {
      for (let w = 0; w < window; w++) for (let k = 0; k < K; k++) x[w * K + k] = windows[(w * count + b) * K + k]!;
      equations.add(x, labels[b]!);
    }
    progress({ done: from + count, total: rows.length, unit: 'samples' });
    // Others are let in: a training is one long computation otherwise.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { means, mean } = equations.centre();
  const solved = ridge(equations.products, equations.moments, penalty);
  if (!solved) {
    return fail(`${name}: its ${d} inputs depend on each other, so that many weights are equally good`, {
      remedy: 'set a penalty above 0, or leave out constant and repeated features',
    });
  }
  const bias = solved.reduce((rest, weight, i) => rest - weight * means[i]!, mean);
  const weights = new Map([
    ['dense.weight', { shape: [1, d], data: Float32Array.from(solved) }],
    ['dense.bias', { shape: [1], data: Float32Array.of(bias) }],
  ]);
  return ok({ weights, epochs: [], best: 0 });
}
