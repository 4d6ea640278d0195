import { fail, ok, type Result } from '@foliograph/core';
import { inFloat32 } from '../scaling/index.js';
import { gatherInputs } from '../training/gatherInputs.js';
import { gatherLabels } from '../training/gatherLabels.js';
import type { TrainingTask } from '../training/index.js';
import { whereNotFinite } from '../training/whereNotFinite.js';

export interface FlatSamples {
  /** Scaled windows, oldest session first, each with the values of its sessions one after another. */
  readonly inputs: readonly Float64Array[];
  /** Scaled labels. */
  readonly targets: Float64Array;
}

/** The training samples of a task, scaled; a problem where there is none, or one holds a value that is not finite. */
export function gatherSamples({ name, dataset, samples, scaling }: TrainingTask, window: number): Result<FlatSamples> {
  const rows = samples.training;
  if (rows.length === 0)
    return fail(`${name}: the training part has no samples`, { remedy: 'let it begin earlier, or shorten the window' });
  const source = { dataset, window, scaling: inFloat32(scaling, dataset) };
  const input = new Float32Array(window * dataset.features.length);
  let finite = true;
  const inputs = Array.from(rows, (_, from) => {
    finite = gatherInputs(source, { rows, from, count: 1 }, 1, input) && finite;
    return Float64Array.from(input);
  });
  const targets = new Float32Array(rows.length);
  finite = gatherLabels(source, { rows, from: 0, count: rows.length }, { ranksLabels: false }, targets) && finite;
  if (finite) return ok({ inputs, targets: Float64Array.from(targets) });
  return fail(`${name}: ${whereNotFinite(source, rows)}`, { remedy: 'every window and label of a sample must be complete and finite' });
}
