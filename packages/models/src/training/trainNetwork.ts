import { fail, ok, type Result } from '@foliograph/core';
import { inFloat32 } from '../scaling/index.js';
import { batchesOf } from './batchesOf.js';
import type { Checkpoint } from './Checkpoint.js';
import { decodeCheckpoint } from './decodeCheckpoint.js';
import { encodeCheckpoint } from './encodeCheckpoint.js';
import { misfit } from './misfit.js';
import type { Network } from './Network.js';
import { notFinite } from './notFinite.js';
import { openTrainer } from './openTrainer.js';
import { openValidator } from './openValidator.js';
import type { Epoch, Trained } from './Trained.js';
import type { TrainingContext } from './TrainingContext.js';
import type { TrainingSettings } from './TrainingSettings.js';
import type { TrainingTask } from './TrainingTask.js';
import { trainEpoch } from './trainEpoch.js';

/**
 * Trains a network on batches dealt anew each epoch; a problem where there are no samples, given weights do not fit, or the loss is not finite. Throws the signal's reason when stopped.
 * What it is at is kept every few epochs, and gone on with to the same bytes.
 */
export async function trainNetwork(
  network: Network,
  task: TrainingTask,
  settings: TrainingSettings,
  context: TrainingContext,
): Promise<Result<Trained>> {
  const { dataset, samples, name } = task;
  const { window, patience, loss, epochs: most } = settings;
  const { signal, checkpoints, initial } = context;
  if (samples.training.length === 0) {
    return fail(`${name}: no complete window of ${window} sessions with a known label lies in the training part`, {
      remedy: 'use a shorter window or an earlier start, or leave the asset out of the universe',
    });
  }
  const dealt = batchesOf(task, 'training', samples.training, loss, settings.batch);
  if (!dealt.ok) return dealt;
  const held = samples.validation.length > 0 ? batchesOf(task, 'validation', samples.validation, loss, 1024) : undefined;
  if (held && !held.ok) return held;
  const batches = dealt.value;
  const features = dataset.features.length;
  const B = batches.size;
  const unfit = initial && misfit(network, { window, batch: B, features }, initial);
  if (unfit)
    return fail(`${name}: the weights to begin with are of another network: ${unfit}`, {
      remedy: 'begin with weights of the same layers and features',
    });

  const source = { dataset, window, scaling: inFloat32(task.scaling, dataset) };
  const batch = { windows: new Float32Array(window * B * features), labels: new Float32Array(B), counts: new Float32Array(B) };
  const steps = batches.deal().length;
  const trainer = await openTrainer(network, { window, batch: B, features }, { ...settings, steps: steps * most }, context);
  const validator = held && (await openValidator(network, source, held.value, settings, context));
  try {
    const kept = decodeCheckpoint((await checkpoints?.load()) ?? new Uint8Array());
    if (kept) trainer.restore(kept.state, kept.steps);
    const epochs: Epoch[] = [...(kept?.epochs ?? [])];
    let best: Checkpoint['best'] = kept?.best;
    const over = () => best !== undefined && patience > 0 && epochs.length - best.epoch >= patience;
    while (epochs.length < most && !over()) {
      const epoch = epochs.length + 1;
      trainer.begin(epoch);
      const before = (epoch - 1) * batches.count;
      const watch = (done: number) => context.progress({ done: before + done, total: most * batches.count, unit: 'samples' });
      const outcome = await trainEpoch(trainer, source, batches.deal(context.random('shuffle', epoch)), batch, loss, { signal, watch });
      if ('batch' in outcome) return notFinite(task, source, { epoch, batch: outcome.batch });
      const validation = validator ? await validator.loss(await trainer.weights()) : NaN;
      if (validator && !Number.isFinite(validation)) return notFinite(task, source, { epoch });
      epochs.push({ loss: outcome.loss, validation });
      const number = { number: epoch, of: most };
      context.progress({
        done: before + batches.count,
        total: most * batches.count,
        unit: 'samples',
        epoch: { ...epochs.at(-1)!, ...number },
      });
      if (patience > 0 && validator && (!best || validation < best.validation))
        best = { epoch, validation, weights: await trainer.weights() };
      if (checkpoints && settings.checkpoint > 0 && epoch % settings.checkpoint === 0 && epoch < most)
        await checkpoints.save(encodeCheckpoint({ steps: epoch * steps, epochs, state: await trainer.state(), ...(best && { best }) }));
    }
    const weights = best?.weights ?? (await trainer.weights());
    if (![...weights.values()].every(({ data }) => data.every(Number.isFinite)))
      return notFinite(task, source, { epoch: epochs.length, batch: steps });
    const left = samples.training.length - batches.count;
    const notes =
      left > 0
        ? [`${name}: ${left} of ${samples.training.length} training samples are left out, of sessions with fewer than three assets`]
        : [];
    return ok({ weights, epochs, best: best?.epoch ?? epochs.length, ...(notes.length > 0 && { notes }) });
  } finally {
    await trainer.close();
    await validator?.close();
  }
}
