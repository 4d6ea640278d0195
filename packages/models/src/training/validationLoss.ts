import { evaluateRows } from './evaluateRows.js';
import type { Source } from './gatherInputs.js';
import { gatherLabels } from './gatherLabels.js';
import type { Evaluator } from './openEvaluator.js';

/** Mean squared error of scaled forecasts at the rows; NaN where a value is not finite. */
export async function validationLoss(evaluator: Evaluator, source: Source, rows: Int32Array): Promise<number> {
  const labels = new Float32Array(rows.length);
  gatherLabels(source, { rows, from: 0, count: rows.length }, labels);
  const forecasts = await evaluateRows(evaluator, source, rows);
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += (forecasts[i]! - labels[i]!) ** 2;
  return sum / rows.length;
}
