import type { Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { LoweringRule } from './Lowering.js';

type Eight = readonly [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, ...Tensor[]];

/** Back-propagation through time from the last step: what does not depend on the recursion is computed for all steps at once. */
export const lstmBackward: LoweringRule<'lstmBackward'> = (node, { graph, value, used, target }) => {
  const [x, input, recurrent, hidden, gates, candidate, previousCell, cellTanh, ...given] = node.inputs as Eight;
  const byHidden = node.attributes.hidden ? given[0] : undefined;
  const byLast = node.attributes.last ? given[given.length - 1] : undefined;
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const [i, o, f] = graph.values('Split', [value(gates), graph.integers([H, H, H])], 3, { axis: { int: 2 } }) as [string, string, string];
  const g = value(candidate);
  const tanh = value(cellTanh);
  const times = (a: string, b: string) => graph.value('Mul', [a, b]);
  const oneLess = (a: string) => graph.value('Sub', [graph.scalar(1), a]);
  const factors = [
    times(g, times(i, oneLess(i))),
    times(tanh, times(o, oneLess(o))),
    times(value(previousCell), times(f, oneLess(f))),
    times(i, oneLess(times(g, g))),
  ];
  const factor = graph.value('Concat', factors, { axis: { int: 2 } });
  const cellFactor = times(o, oneLess(times(tanh, tanh)));

  const zero = graph.zeros([B, H]);
  const { leaves } = target.recurrence(graph, {
    name: 'lstm-backward',
    extents: [T, B],
    states: [byLast ? value(byLast) : zero, zero].map((state) => ({ value: state, width: H })),
    reads: [
      { value: factor, width: 4 * H },
      { value: cellFactor, width: H },
      { value: f, width: H },
      ...(byHidden ? [{ value: value(byHidden), width: H }] : []),
    ],
    leaves: [4 * H],
    reversed: true,
    step(body, [dh, dc], [k, a, forget, outer]) {
      const d = target.fading(body, outer ? body.value('Add', [dh!, outer]) : dh!);
      const dCell = target.fading(body, body.value('Add', [dc!, body.value('Mul', [d, a!])]));
      const dGates = body.value('Mul', [body.value('Concat', [dCell, d, dCell, dCell], { axis: { int: 1 } }), k!]);
      const before = [body.value('Gemm', [dGates, value(recurrent)]), body.value('Mul', [dCell, forget!])];
      return { states: before, leaves: [dGates] };
    },
  });
  const rows = (name: string, width: number) => graph.value('Reshape', [name, graph.integers([T * B, width])]);
  const byGates = rows(leaves[0]!, 4 * H);
  const weightGradient = (read: string) => graph.value('Gemm', [byGates, read], { transA: { int: 1 } });
  return [
    used(node, 0) ? graph.value('Reshape', [graph.value('Gemm', [byGates, value(input)]), graph.integers([T, B, F])]) : '',
    used(node, 1) ? weightGradient(rows(value(x), F)) : '',
    used(node, 2) ? weightGradient(rows(delayed(graph, value(hidden), [T, B, H]), H)) : '',
    used(node, 3) ? graph.value('ReduceSum', [byGates, graph.integers([0])], { keepdims: { int: 0 } }) : '',
  ];
};

/** A sequence one step later, with zeros first. */
function delayed(graph: GraphBuilder, sequence: string, [T, B, H]: readonly [number, number, number]): string {
  const earlier = graph.value('Slice', [sequence, graph.integers([0]), graph.integers([T - 1]), graph.integers([0])]);
  return graph.value('Concat', [graph.zeros([1, B, H]), earlier], { axis: { int: 0 } });
}
