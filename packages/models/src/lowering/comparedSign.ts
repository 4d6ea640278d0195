import type { GraphBuilder } from '../onnx/index.js';

/** The sign of each element by comparisons, for where there is no operator for it; NaN stays NaN. */
export function comparedSign(graph: GraphBuilder, x: string): string {
  const zero = graph.scalar(0);
  const unlessNegative = graph.value('Where', [graph.value('Less', [x, zero]), graph.scalar(-1), x]);
  return graph.value('Where', [graph.value('Greater', [x, zero]), graph.scalar(1), unlessNegative]);
}
