import type { Step } from '../scaling/Step.js';
import { columnOf } from './columnOf.js';
import type { ScalingGraph } from './ScalingGraph.js';

/** The largest finite float32: a bound there bounds nothing. */
const largest = (2 - 2 ** -23) * 2 ** 127;

/** Writes the steps that scale windows [W, B, K], each operation as `scale` computes it; what changes nothing is left out. */
export function scaleInGraph(at: ScalingGraph, windows: string, steps: readonly Step[], K: number): string {
  const { graph } = at;
  const column = (values: Float32Array) => columnOf(at, values, K);
  let x = windows;
  for (const { low, high, below, above, offset, residue, scale } of steps) {
    const raw = x;
    if (high.some((bound) => bound < largest)) x = graph.value('Where', [graph.value('Greater', [raw, column(high)]), column(above), x]);
    if (low.some((bound) => bound > -largest)) x = graph.value('Where', [graph.value('Less', [raw, column(low)]), column(below), x]);
    if (offset.some((value) => value !== 0)) x = graph.value('Sub', [x, column(offset)]);
    if (residue.some((value) => value !== 0)) x = graph.value('Sub', [x, column(residue)]);
    if (scale.some((value) => value !== 1)) x = graph.value('Mul', [x, column(scale)]);
  }
  return x;
}
