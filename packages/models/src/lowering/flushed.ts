import type { GraphBuilder } from '../onnx/index.js';

/** float32 numbers of this size are 2^-83 (1e-25) apart. */
const coarse = 2 ** -60;

/**
 * A gradient, 0 once it has faded below some 1e-25: on its way back it would end in denormal numbers, on which processors compute some fifty times slower.
 * A sum with a larger number and back again rounds it so, in two operations that a processor does for many elements at once; a threshold (`Shrink`) is compared element by element.
 */
export const flushed = (graph: GraphBuilder, gradient: string): string =>
  graph.value('Sub', [graph.value('Add', [gradient, graph.scalar(coarse)]), graph.scalar(coarse)]);
