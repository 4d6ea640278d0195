import type { ScalingGraph } from './ScalingGraph.js';

/** A column of a step as an ONNX value: [width] for all samples, or [B, width] by asset (without the last extent where `width` is absent). */
export function columnOf({ graph, groups, asset }: ScalingGraph, column: Float32Array, width?: number): string {
  const extent = width === undefined ? [] : [width];
  if (asset === undefined) return graph.floats(width === undefined ? [1] : extent, column);
  return graph.value('Gather', [graph.floats([groups, ...extent], column), asset]);
}
