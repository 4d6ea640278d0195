import { fail, ok, type Result } from '@foliograph/core';
import { inFloat32 } from '../scaling/index.js';
import type { TrainingTask } from '../training/index.js';
import { whereNotFinite } from '../training/whereNotFinite.js';
import type { Priced } from './Priced.js';
import { priceFound } from './priceFound.js';
import { priceIndex } from './priceIndex.js';

/** The labels of the training part, those that are prices as growth of the last price; a problem where there is none, or one is not finite. */
export function trainingGrowths(task: TrainingTask, p: Priced): Result<Float64Array> {
  const { name, dataset, samples, scaling } = task;
  const found = priceFound(task, p);
  if (!found.ok) return found;
  if (samples.training.length === 0) return fail(`${name}: the training part has no samples`, { remedy: 'let it begin earlier' });
  const K = dataset.features.length;
  const price = priceIndex(task, p);
  const growths = Float64Array.from(samples.training, (row) => {
    const label = dataset.labels[row]!;
    return p.of === 'price' ? label / dataset.rows[row * K + price]! - 1 : label;
  });
  if (growths.every(Number.isFinite)) return ok(growths);
  const where = whereNotFinite({ dataset, window: 1, scaling: inFloat32(scaling, dataset) }, samples.training);
  return fail(`${name}: ${where ?? `a price of 0 in the feature "${p.feature}" has no growth`}`, {
    remedy: 'every label and last session of a sample must be complete and finite',
  });
}
