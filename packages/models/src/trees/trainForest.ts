import { setImmediate } from 'node:timers/promises';
import { ok, type RandomStream, type Result } from '@foliograph/core';
import type { Epoch, Trained, TrainingContext, TrainingTask } from '../training/index.js';
import { addTree } from './addTree.js';
import { binTask } from './binTask.js';
import { ensembleOf, toWeights } from './ensemble.js';
import type { Growth } from './Growth.js';
import { openGrower } from './openGrower.js';
import { outOfBag } from './outOfBag.js';
import type { Tree } from './Tree.js';

export interface ForestSettings extends Growth {
  readonly window: number;
  readonly bins: number;
  readonly trees: number;
  /** Share of the features that a split chooses from. */
  readonly features: number;
}

/** Trains trees on samples drawn with replacement, whose forecasts are averaged; the loss of an epoch is the error out of bag of the trees so far. Throws the signal's reason when stopped. Breiman 2001. */
export async function trainForest(task: TrainingTask, settings: ForestSettings, context: TrainingContext): Promise<Result<Trained>> {
  const binned = binTask(task, settings.window, settings.bins);
  if (!binned.ok) return binned;
  const { training } = binned.value;
  const { labels } = training;
  const { columns, edges } = training.binned;
  const features = Int32Array.from(columns.keys());
  const count = Math.max(1, Math.round(settings.features * features.length));
  // Trees are grown on what the mean leaves: whole numbers then spend no bits on it.
  const base = Math.fround(labels.reduce((sum, label) => sum + label, 0) / labels.length);
  const targets = labels.map((label) => label - base);
  const grow = openGrower(training.binned, settings);
  const bag = outOfBag(targets);
  const weights = new Uint8Array(labels.length);
  const scores = new Float64Array(labels.length);
  const trees: Tree[] = [];
  const epochs: Epoch[] = [];
  for (let t = 1; t <= settings.trees; t++) {
    await setImmediate();
    context.signal.throwIfAborted();
    const random = context.random('tree', t);
    const rows = bootstrap(weights, random);
    const draw = count < features.length ? { draw: { count, random } } : {};
    const tree = grow({ targets, rows, weights, features, rate: 1 / settings.trees, ...draw });
    trees.push(tree);
    scores.fill(0);
    addTree(tree, columns, scores);
    for (let i = 0; i < scores.length; i++) scores[i]! *= settings.trees;
    const epoch = { loss: bag.add(scores, weights), validation: NaN };
    epochs.push(epoch);
    context.progress({ done: t, total: settings.trees, unit: 'trees', epoch: { ...epoch, number: t, of: settings.trees } });
  }
  return ok({ weights: toWeights(ensembleOf(trees, edges, base)), epochs, best: trees.length });
}

/** Draws as many samples as there are, with replacement: how often each was drawn goes into `weights`; those that were, ascending, come out. */
function bootstrap(weights: Uint8Array, random: RandomStream): Int32Array {
  weights.fill(0);
  for (let i = 0; i < weights.length; i++) weights[random.integer(weights.length)]!++;
  return Int32Array.from(weights.keys()).filter((row) => weights[row]! > 0);
}
