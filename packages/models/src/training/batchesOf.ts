import { fail, ok, type Result } from '@foliograph/core';
import type { Loss } from '../losses/Loss.js';
import { anyBatches } from './anyBatches.js';
import type { Batches } from './Batches.js';
import { sessionBatches } from './sessionBatches.js';
import type { TrainingTask } from './TrainingTask.js';

/** How the samples of a part are dealt out, as the loss looks at them; a problem where it can look at none. */
export function batchesOf({ name, dataset }: TrainingTask, part: string, rows: Int32Array, loss: Loss, batch: number): Result<Batches> {
  if (!loss.bySession) return ok(anyBatches(rows, batch));
  const batches = sessionBatches(rows, dataset.sessions.length);
  if (batches.size > 0) return ok(batches);
  return fail(`${name}: no session of the ${part} part has three assets with a sample, which the loss compares with each other`, {
    remedy: 'pool the model over more assets (per: pooled), or choose a loss of single samples, such as mse',
  });
}
