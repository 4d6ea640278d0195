import { fail, type Result } from '@foliograph/core';
import type { Source } from './gatherInputs.js';
import type { TrainingTask } from './TrainingTask.js';
import { whereNotFinite } from './whereNotFinite.js';

/** The problem of a loss that is not finite: the first bad value among the samples, or else that training diverged. */
export function notFinite(
  { name, samples }: TrainingTask,
  source: Source,
  { epoch, batch }: { epoch: number; batch?: number },
): Result<never> {
  const what = `${name}: the loss is not finite in epoch ${epoch}, ${batch === undefined ? 'on the validation part' : `batch ${batch}`}`;
  const where = whereNotFinite(source, samples.training) ?? whereNotFinite(source, samples.validation);
  return where
    ? fail(`${what}: ${where}`, { remedy: 'every window and label of a sample must be complete and finite' })
    : fail(`${what}, though every feature and label is: training diverged`, {
        remedy: 'lower learning-rate, set clip-norm, or scale the features in preprocess',
      });
}
