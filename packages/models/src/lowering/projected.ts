import { anySize, type Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';

/** The products of all steps of a sequence [T, B, F] with a layer's input weights [G, F], and a bias: [T, B, G]. Throws where the batch is open. */
export function projected(
  graph: GraphBuilder,
  { shape }: Tensor,
  [x, weights, bias]: readonly [string, string, string],
  G: number,
): string {
  const [T, B, F] = shape as [number, number, number];
  if (B === anySize) throw new Error('a training graph needs a fixed batch');
  const flat = graph.value('Reshape', [x, graph.integers([T * B, F])]);
  const product = graph.value('Gemm', [flat, weights, bias], { transB: { int: 1 } });
  return graph.value('Reshape', [product, graph.integers([T, B, G])]);
}
