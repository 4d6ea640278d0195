import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';

type Seven = readonly [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, ...Tensor[]];

/** Back-propagation through time from the last step: every gate's gradient is that of the output times a factor that does not depend on the recursion. */
export const gruBackward: LoweringRule<'gruBackward'> = (node, { graph, value, used, target }) => {
  const [x, input, recurrent, previous, gates, candidate, recalled, ...given] = node.inputs as Seven;
  const byHidden = node.attributes.hidden ? given[0] : undefined;
  const byLast = node.attributes.last ? given[given.length - 1] : undefined;
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const [z, r] = graph.values('Split', [value(gates), graph.integers([H, H])], 2, { axis: { int: 2 } }) as [string, string];
  const n = value(candidate);
  const times = (a: string, b: string) => graph.value('Mul', [a, b]);
  const oneLess = (a: string) => graph.value('Sub', [graph.scalar(1), a]);
  const byCandidate = times(oneLess(z), oneLess(times(n, n)));
  const factors = [
    times(graph.value('Sub', [value(previous), n]), times(z, oneLess(z))),
    times(byCandidate, times(value(recalled), times(r, oneLess(r)))),
    times(byCandidate, r),
  ];
  const factor = graph.value('Concat', factors, { axis: { int: 2 } });

  const { leaves } = target.recurrence(graph, {
    name: 'gru-backward',
    T,
    states: [{ value: byLast ? value(byLast) : graph.zeros([B, H]), shape: [B, H] }],
    reads: [
      { value: factor, shape: [B, 3 * H] },
      { value: z, shape: [B, H] },
      ...(byHidden ? [{ value: value(byHidden), shape: [B, H] as const }] : []),
    ],
    leaves: [
      [B, 3 * H],
      [B, H],
    ],
    reversed: true,
    step(body, [dh], [k, update, outer]) {
      const d = target.fading(body, outer ? body.value('Add', [dh!, outer]) : dh!);
      const dGates = body.value('Mul', [body.value('Concat', [d, d, d], { axis: { int: 1 } }), k!]);
      const before = body.value('Add', [body.value('Mul', [d, update!]), body.value('Gemm', [dGates, value(recurrent)])]);
      return { states: [before], leaves: [dGates, d] };
    },
  });
  const [all, outputs] = leaves as [string, string];
  const rows = (name: string, width: number) => graph.value('Reshape', [name, graph.integers([T * B, width])]);
  const columns = (name: string, kept: number) =>
    graph.values('Split', [name, graph.integers([kept, 3 * H - kept])], 2, { axis: { int: 1 } })[0]!;
  const byRecurrent = rows(all, 3 * H);
  const candidateGradient = rows(times(outputs, byCandidate), H);
  const byInput = graph.value('Concat', [columns(byRecurrent, 2 * H), candidateGradient], { axis: { int: 1 } });
  const weightGradient = (side: string, read: string) => graph.value('Gemm', [side, read], { transA: { int: 1 } });
  const summed = (side: string) => graph.value('ReduceSum', [side, graph.integers([0])], { keepdims: { int: 0 } });
  return [
    used(node, 0) ? graph.value('Reshape', [graph.value('Gemm', [byInput, value(input)]), graph.integers([T, B, F])]) : '',
    used(node, 1) ? weightGradient(byInput, rows(value(x), F)) : '',
    used(node, 2) ? weightGradient(byRecurrent, rows(value(previous), H)) : '',
    used(node, 3) ? summed(byInput) : '',
    used(node, 4) ? summed(byRecurrent) : '',
  ];
};
