import { gatherInputs, type Source } from './gatherInputs.js';
import { gatherLabels } from './gatherLabels.js';
import type { Trainer } from './openTrainer.js';

/** Buffers of one batch, used again for each. */
export interface Batch {
  readonly windows: Float32Array;
  readonly labels: Float32Array;
  readonly counts: Float32Array;
}

/** Moves the weights once through the rows and gives the mean loss of all, at its batch's weights; NaN as soon as a value or a loss is not finite. The last, smaller batch is filled up with samples that count 0, so that every sample counts. */
export async function trainEpoch(trainer: Trainer, source: Source, rows: Int32Array, batch: Batch, signal: AbortSignal): Promise<number> {
  const { windows, labels, counts } = batch;
  const B = labels.length;
  let sum = 0;
  for (let from = 0; from < rows.length; from += B) {
    signal.throwIfAborted();
    const span = { rows, from, count: Math.min(B, rows.length - from) };
    if (!gatherInputs(source, span, B, windows) || !gatherLabels(source, span, labels)) return NaN;
    counts.fill(1 / span.count, 0, span.count).fill(0, span.count);
    const loss = await trainer.step(windows, labels, counts);
    if (!Number.isFinite(loss)) return NaN;
    sum += loss * span.count;
  }
  return sum / rows.length;
}
