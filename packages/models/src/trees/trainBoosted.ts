import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '@foliograph/core';
import type { Epoch, Trained, TrainingContext, TrainingTask } from '../training/index.js';
import { addTree } from './addTree.js';
import { binTask } from './binTask.js';
import { drawSome } from './drawSome.js';
import { ensembleOf, toWeights } from './ensemble.js';
import type { Growth } from './Growth.js';
import { meanSquare } from './meanSquare.js';
import { openGrower } from './openGrower.js';
import type { Tree } from './Tree.js';

export interface BoostingSettings extends Growth {
  readonly window: number;
  readonly bins: number;
  readonly rounds: number;
  readonly learningRate: number;
  /** Share of the samples that a tree is grown on. */
  readonly samples: number;
  /** Share of the features that a tree may use. */
  readonly features: number;
  /** Rounds without a better validation loss after which training ends with the trees of the best; 0: it never ends early. */
  readonly patience: number;
}

/** Trains trees of which each is grown on what the ones before leave of the labels; a round is an epoch. Throws the signal's reason when stopped. Friedman 2001, stochastic as in Friedman 2002. */
export async function trainBoosted(task: TrainingTask, settings: BoostingSettings, context: TrainingContext): Promise<Result<Trained>> {
  const { rounds, patience } = settings;
  const binned = binTask(task, settings.window, settings.bins);
  if (!binned.ok) return binned;
  const { training, validation } = binned.value;
  const { labels } = training;
  const [N, F] = [labels.length, training.binned.columns.length];
  const base = Math.fround(labels.reduce((sum, label) => sum + label, 0) / N);
  const scores = new Float64Array(N).fill(base);
  const scoresHeld = new Float64Array(validation.labels.length).fill(base);
  const targets = new Float64Array(N);
  const grow = openGrower(training.binned, settings);
  const some = (share: number, of: number, what: string, round: number) =>
    drawSome(Math.max(1, Math.round(share * of)), of, context.random(what, round));
  const trees: Tree[] = [];
  const epochs: Epoch[] = [];
  let best = { round: 0, validation: Infinity };
  for (let round = 1; round <= rounds; round++) {
    await setImmediate();
    context.signal.throwIfAborted();
    for (let i = 0; i < N; i++) targets[i] = labels[i]! - scores[i]!;
    const [rows, features] = [some(settings.samples, N, 'samples', round), some(settings.features, F, 'features', round)];
    const tree = grow({ targets, rows, features, rate: settings.learningRate });
    addTree(tree, training.binned.columns, scores);
    addTree(tree, validation.binned.columns, scoresHeld);
    trees.push(tree);
    const epoch = { loss: meanSquare(scores, labels), validation: meanSquare(scoresHeld, validation.labels) };
    epochs.push(epoch);
    context.progress({ done: round, total: rounds, unit: 'rounds', epoch: { ...epoch, number: round, of: rounds } });
    if (patience === 0 || Number.isNaN(epoch.validation)) continue;
    if (epoch.validation < best.validation) best = { round, validation: epoch.validation };
    else if (round - best.round >= patience) break;
  }
  const kept = best.round || trees.length;
  return ok({ weights: toWeights(ensembleOf(trees.slice(0, kept), training.binned.edges, base)), epochs, best: kept });
}
