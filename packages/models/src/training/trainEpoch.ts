import type { Loss } from '../losses/Loss.js';
import type { Batch } from './Batch.js';
import { gatherInputs, type Source, type Span } from './gatherInputs.js';
import { gatherLabels } from './gatherLabels.js';
import type { Trainer } from './openTrainer.js';

/** What an epoch came to: its loss, or the batch, counted from 1, in which a value or the loss was not finite. */
export type EpochOutcome = { readonly loss: number } | { readonly batch: number };

/** Moves the weights once by each batch and gives the mean loss of all samples, at its batch's weights. A batch that is not full is filled up with samples that count 0, so that every sample counts. Tells `watch` how many samples are done. */
export async function trainEpoch(
  trainer: Trainer,
  source: Source,
  spans: readonly Span[],
  batch: Batch,
  loss: Loss,
  { signal, watch }: { readonly signal: AbortSignal; watch(samples: number): void },
): Promise<EpochOutcome> {
  const { windows, labels, counts } = batch;
  let sum = 0;
  let samples = 0;
  for (const [b, span] of spans.entries()) {
    signal.throwIfAborted();
    const whole = gatherInputs(source, span, labels.length, windows) && gatherLabels(source, span, loss, labels);
    counts.fill(1 / span.count, 0, span.count).fill(0, span.count);
    const value = whole ? await trainer.step(batch) : NaN;
    if (!Number.isFinite(value)) return { batch: b + 1 };
    sum += value * span.count;
    samples += span.count;
    watch(samples);
  }
  return { loss: sum / samples };
}
