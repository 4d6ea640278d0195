import type { GraphBuilder } from '../onnx/index.js';

/** A value with its axes in another order. */
export const permuted = (graph: GraphBuilder, value: string, axes: readonly number[]): string =>
  graph.value('Transpose', [value], { perm: { ints: axes } });
