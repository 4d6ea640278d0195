import type { Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { LoweringRule } from './Lowering.js';
import { permuted } from './permuted.js';

/** Back-propagation through time from the last step: what does not depend on the recursion is computed for all steps at once. Sequences are [T, H, B]. */
export const lstmBackward: LoweringRule<'lstmBackward'> = (node, { graph, value, swapped, used, target, left }) => {
  const [x, input, recurrent, forward] = node.inputs as [Tensor, Tensor, Tensor, Tensor, ...Tensor[]];
  const given = node.inputs.slice(8);
  const byHidden = node.attributes.hidden ? swapped(given[0]!) : undefined;
  const byLast = node.attributes.last ? swapped(given.at(-1)!) : undefined;
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const { input: i, output: o, forget: f, candidate: g, kept, taken, cellTanh, hidden, seen } = left.get(forward.node)!;
  /** a − b · c. */
  const less = (a: string, b: string, c: string) => graph.value('Sub', [a, graph.value('Mul', [b, c])]);
  // Derivatives by what goes into the gates: of the cell, but for the output gate, of the output. Each a (1 − a) is multiplied out.
  const factors = [less(taken, taken, i), less(hidden, hidden, o), less(kept, kept, f), less(i, taken, g)];
  const byCell = less(o, hidden, cellTanh);
  const backwards = turned(graph, value(recurrent), H, H);

  const shape = [H, B] as const;
  const read = target.joinsWeights
    ? [{ value: graph.value('Concat', factors, { axis: { int: 1 } }), shape: [4 * H, B] as const }]
    : factors.map((factor) => ({ value: factor, shape }));
  const zero = graph.zeros(shape);
  const { leaves } = target.recurrence(graph, {
    name: 'lstm-backward',
    T,
    states: [byLast ?? zero, zero].map((state) => ({ value: state, shape })),
    reads: [...[f, byCell, ...(byHidden ? [byHidden] : [])].map((sequence) => ({ value: sequence, shape })), ...read],
    leaves: [[4 * H, B]],
    reversed: true,
    step(body, [dh, dc], [forget, ofCell, ...rest]) {
      const times = (a: string, b: string) => body.value('Mul', [a, b]);
      const stacked = (parts: readonly string[]) => body.value('Concat', parts, { axis: { int: 0 } });
      const [outer, ...k] = byHidden ? rest : [undefined, ...rest];
      const d = target.fading(body, outer ? body.value('Add', [dh!, outer]) : dh!);
      const dCell = target.fading(body, body.value('Add', [dc!, times(d, ofCell!)]));
      const inner = [dCell, d, dCell, dCell];
      const dGates = target.joinsWeights ? times(stacked(inner), k[0]!) : stacked(inner.map((gradient, n) => times(gradient, k[n]!)));
      return { states: [body.value('Gemm', [backwards, dGates]), times(dCell, forget!)], leaves: [dGates] };
    },
  });
  const [dGates] = leaves as [string];
  /** [T, M, B] → [M, T · B]: a sum over all steps and samples is one product. */
  const wide = (sequence: string, M: number) => graph.value('Reshape', [permuted(graph, sequence, [1, 0, 2]), graph.integers([M, T * B])]);
  const byGates = wide(dGates, 4 * H);
  const byWeights = graph.value('Gemm', [byGates, wide(seen, F + H)], { transB: { int: 1 } });
  const [byInput, byRecurrent] = graph.values('Split', [byWeights, graph.integers([F, H])], 2, { axis: { int: 1 } }) as [string, string];
  return [
    used(node, 0) ? { swapped: graph.value('MatMul', [turned(graph, value(input), H, F), dGates]) } : '',
    byInput,
    byRecurrent,
    used(node, 3) ? graph.value('ReduceSum', [byGates, graph.integers([1])], { keepdims: { int: 0 } }) : '',
  ];
};

/** Weights [4H, N] → [N, 4H]. By three axes: a plain transposition would be taken into the product, which would then turn them anew each time. */
function turned(graph: GraphBuilder, weights: string, H: number, N: number): string {
  const gates = graph.value('Reshape', [weights, graph.integers([4, H, N])]);
  return graph.value('Reshape', [permuted(graph, gates, [2, 0, 1]), graph.integers([N, 4 * H])]);
}
