import type { Batches } from './Batches.js';
import { evaluateRows } from './evaluateRows.js';
import type { Source } from './gatherInputs.js';
import { gatherLabels } from './gatherLabels.js';
import type { Network } from './Network.js';
import { openEvaluator } from './openEvaluator.js';
import { openLoss } from './openLoss.js';
import type { Weight } from './Trained.js';
import type { Computing } from './TrainingContext.js';
import type { Learning } from './trainingProgram.js';

export interface Validator {
  /** The mean loss of all samples with the weights given; NaN where a value is not finite. */
  loss(weights: ReadonlyMap<string, Weight>): Promise<number>;
  close(): Promise<void>;
}

/** What tells how good a network's weights are on samples that it does not learn from. */
export async function openValidator(
  network: Network,
  source: Source,
  batches: Batches,
  learning: Learning,
  computing: Computing,
): Promise<Validator> {
  const features = source.dataset.features.length;
  const evaluator = await openEvaluator(network, { window: source.window, features }, computing);
  const losses = await openLoss(batches.size, learning, computing);
  const spans = batches.deal();
  const { rows } = spans[0]!;
  const labels = new Float32Array(batches.size);
  return {
    async loss(weights) {
      evaluator.use(weights);
      const forecasts = await evaluateRows(evaluator, source, rows);
      let sum = 0;
      for (const span of spans) {
        if (!gatherLabels(source, span, learning.loss, labels)) return NaN;
        sum += span.count * (await losses.of(forecasts.subarray(span.from, span.from + span.count), labels));
      }
      return sum / batches.count;
    },
    async close() {
      await evaluator.close();
      await losses.close();
    },
  };
}
