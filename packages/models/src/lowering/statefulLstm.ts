import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';
import { projected } from './projected.js';

/** An LSTM that leaves its states: all input projections in one product, per step only the recurrent one and the gates. */
export const statefulLstm: LoweringRule<'lstmForward'> = (node, { graph, value, target }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const [T, B] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const bias = graph.value('Add', [value(inputBias), value(recurrentBias)]);
  const steps = projected(graph, x, [value(x), value(input), bias], 4 * H);
  const zero = { value: graph.zeros([B, H]), width: H };
  const { states, leaves } = target.recurrence(graph, {
    name: 'lstm',
    extents: [T, B],
    states: [zero, zero],
    reads: [{ value: steps, width: 4 * H }],
    leaves: [3 * H, H, H, H, H],
    reversed: false,
    step(body, [h, c], [z]) {
      const before = body.value('Gemm', [h!, value(recurrent), z!], { transB: { int: 1 } });
      const [open, inner] = body.values('Split', [before, body.integers([3 * H, H])], 2, { axis: { int: 1 } }) as [string, string];
      const gates = body.value('Sigmoid', [open]);
      const candidate = body.value('Tanh', [inner]);
      const [i, o, f] = body.values('Split', [gates, body.integers([H, H, H])], 3, { axis: { int: 1 } }) as [string, string, string];
      const cell = body.value('Add', [body.value('Mul', [f, c!]), body.value('Mul', [i, candidate])]);
      const cellTanh = body.value('Tanh', [cell]);
      const hidden = body.value('Mul', [o, cellTanh]);
      return { states: [hidden, cell], leaves: [gates, candidate, cellTanh, c!, hidden] };
    },
  });
  const [allGates, allCandidates, allTanh, cellsBefore, all] = leaves as [string, string, string, string, string];
  return [all, states[0]!, allGates, allCandidates, cellsBefore, allTanh];
};
