import { fail, ok, type Result, shuffle } from '@foliograph/core';
import type { Engine } from '../engines/Engine.js';
import { inFloat32 } from '../scaling/index.js';
import type { Network } from './Network.js';
import { notFinite } from './notFinite.js';
import { openEvaluator } from './openEvaluator.js';
import { openTrainer } from './openTrainer.js';
import type { Epoch, Trained, Weight } from './Trained.js';
import type { TrainingContext } from './TrainingContext.js';
import type { TrainingSettings } from './TrainingSettings.js';
import type { TrainingTask } from './TrainingTask.js';
import { trainEpoch } from './trainEpoch.js';
import { validationLoss } from './validationLoss.js';

/** Trains a network on batches in an order shuffled anew each epoch; a problem where there are no samples or the loss is not finite. Throws the signal's reason when stopped. */
export async function trainNetwork(
  engine: Engine,
  network: Network,
  task: TrainingTask,
  settings: TrainingSettings,
  context: TrainingContext,
): Promise<Result<Trained>> {
  const { dataset, samples, name } = task;
  const { window, threads, patience } = settings;
  if (samples.training.length === 0) {
    return fail(`${name}: no complete window of ${window} sessions with a known label lies in the training part`, {
      remedy: 'use a shorter window or an earlier start, or leave the asset out of the universe',
    });
  }
  const source = { dataset, window, scaling: inFloat32(task.scaling, dataset) };
  const features = dataset.features.length;
  const B = Math.min(settings.batch, samples.training.length);
  const batch = { windows: new Float32Array(window * B * features), labels: new Float32Array(B), counts: new Float32Array(B) };
  const trainer = await openTrainer(engine, network, { window, batch: B, features }, settings, context.random);
  const evaluator = samples.validation.length > 0 ? await openEvaluator(engine, network, { window, features }, threads) : undefined;
  try {
    const epochs: Epoch[] = [];
    let best: { epoch: number; validation: number; weights: ReadonlyMap<string, Weight> } | undefined;
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      const rows = shuffle(samples.training.slice(), context.random('shuffle', epoch));
      const loss = await trainEpoch(trainer, source, rows, batch, context.signal);
      evaluator?.use(await trainer.weights());
      const validation = evaluator ? await validationLoss(evaluator, source, samples.validation) : NaN;
      if (!Number.isFinite(loss) || (evaluator && !Number.isFinite(validation))) return notFinite(task, source, epoch);
      epochs.push({ loss, validation });
      context.progress(epoch, settings.epochs, { loss, validation });
      if (patience === 0 || !evaluator) continue;
      if (!best || validation < best.validation) best = { epoch, validation, weights: await trainer.weights() };
      else if (epoch - best.epoch >= patience) break;
    }
    const weights = best?.weights ?? (await trainer.weights());
    if (![...weights.values()].every(({ data }) => data.every(Number.isFinite))) return notFinite(task, source, epochs.length);
    return ok({ weights, epochs, best: best?.epoch ?? epochs.length });
  } finally {
    await trainer.close();
    await evaluator?.close();
  }
}
