import type { GraphBuilder } from '../onnx/index.js';

/** More outputs, with the input and what else a kernel binds, exceed the storage buffers that a GPU must offer. */
const most = 4;

/** The steps of a sequence with rows (t, m), [T * M, N] → T × [M, N], cut in a tree of splits of few outputs. */
export function splitSteps(graph: GraphBuilder, sequence: string, T: number, M: number): string[] {
  if (T === 1) return [sequence];
  const branches = Math.min(most, T);
  // As even as can be: the first branches hold one step more.
  const lengths = Array.from({ length: branches }, (_, k) => Math.floor(T / branches) + (k < T % branches ? 1 : 0));
  const parts = graph.values('Split', [sequence, graph.integers(lengths.map((length) => length * M))], branches, { axis: { int: 0 } });
  return parts.flatMap((part, k) => splitSteps(graph, part, lengths[k]!, M));
}
