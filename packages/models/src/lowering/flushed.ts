import type { GraphBuilder } from '../onnx/index.js';

/** Gradients below this become 0: on their way back they would fade into denormal numbers, on which processors compute some fifty times slower. */
const negligible = 1e-25;

/** A gradient, 0 once it has faded. */
export const flushed = (graph: GraphBuilder, gradient: string): string =>
  graph.value('Shrink', [gradient], { lambd: { float: negligible } });
