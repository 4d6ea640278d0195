import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';
import { projected } from './projected.js';

/** A gated recurrent unit that leaves its states: all input projections in one product, per step only the recurrent one and the gates. */
export const statefulGru: LoweringRule<'gruForward'> = (node, { graph, value, target }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const [T, B] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const steps = projected(graph, x, [value(x), value(input), value(inputBias)], 3 * H);
  const { states, leaves } = target.recurrence(graph, {
    name: 'gru',
    T,
    states: [{ value: graph.zeros([B, H]), shape: [B, H] }],
    reads: [{ value: steps, shape: [B, 3 * H] }],
    leaves: [
      [B, 2 * H],
      [B, H],
      [B, H],
      [B, H],
      [B, H],
    ],
    reversed: false,
    step(body, [h], [step]) {
      const product = body.value('Gemm', [h!, value(recurrent), value(recurrentBias)], { transB: { int: 1 } });
      const split = (name: string) => body.values('Split', [name, body.integers([2 * H, H])], 2, { axis: { int: 1 } }) as [string, string];
      const [openInput, candidateInput] = split(step!);
      const [open, recalled] = split(product);
      const gates = body.value('Sigmoid', [body.value('Add', [openInput, open])]);
      const [update, reset] = body.values('Split', [gates, body.integers([H, H])], 2, { axis: { int: 1 } }) as [string, string];
      const candidate = body.value('Tanh', [body.value('Add', [candidateInput, body.value('Mul', [reset, recalled])])]);
      const hidden = body.value('Add', [candidate, body.value('Mul', [update, body.value('Sub', [h!, candidate])])]);
      return { states: [hidden], leaves: [gates, candidate, recalled, h!, hidden] };
    },
  });
  const [allGates, allCandidates, allRecalled, before, all] = leaves as [string, string, string, string, string];
  return [all, states[0]!, allGates, allCandidates, allRecalled, before];
};
