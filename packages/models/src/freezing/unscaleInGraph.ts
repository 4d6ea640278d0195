import { inverse } from '../scaling/index.js';
import type { Step } from '../scaling/Step.js';
import { columnOf } from './columnOf.js';
import type { ScalingGraph } from './ScalingGraph.js';

/** Writes the way back of scaled forecasts [B] to label units, as `unscale` computes it. */
export function unscaleInGraph(at: ScalingGraph, forecast: string, steps: readonly Step[]): string {
  const { graph } = at;
  let y = forecast;
  for (const { offset, residue, scale } of [...steps].reverse()) {
    if (scale.some((value) => value !== 1)) y = graph.value('Mul', [y, columnOf(at, scale.map(inverse))]);
    if (residue.some((value) => value !== 0)) y = graph.value('Add', [y, columnOf(at, residue)]);
    if (offset.some((value) => value !== 0)) y = graph.value('Add', [y, columnOf(at, offset)]);
  }
  return y;
}
