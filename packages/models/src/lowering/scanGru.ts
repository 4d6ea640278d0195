import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';
import { projected } from './projected.js';

/** A gated recurrent unit as a `Scan` that leaves its states: all input projections in one product, per step only the recurrent one and the gates. */
export const scanGru: LoweringRule<'gruForward'> = (node, { graph, value }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const B = x.shape[1]!;
  const H = recurrent.shape[1]!;
  const steps = projected(graph, x, [value(x), value(input), value(inputBias)], 3 * H);

  const body = graph.body();
  const [h, step] = [body.bodyInput([B, H]), body.bodyInput([B, 3 * H])];
  const product = body.value('Gemm', [h, value(recurrent), value(recurrentBias)], { transB: { int: 1 } });
  const split = (name: string) => body.values('Split', [name, body.integers([2 * H, H])], 2, { axis: { int: 1 } }) as [string, string];
  const [openInput, candidateInput] = split(step);
  const [open, recalled] = split(product);
  const gates = body.value('Sigmoid', [body.value('Add', [openInput, open])]);
  const [update, reset] = body.values('Split', [gates, body.integers([H, H])], 2, { axis: { int: 1 } }) as [string, string];
  const candidate = body.value('Tanh', [body.value('Add', [candidateInput, body.value('Mul', [reset, recalled])])]);
  const hidden = body.value('Add', [candidate, body.value('Mul', [update, body.value('Sub', [h, candidate])])]);
  const each = [B, H];
  body.outputAs(hidden, each);
  body.outputAs(gates, [B, 2 * H]);
  for (const kept of [candidate, recalled, h, hidden]) body.outputAs(kept, each);

  const scan = graph.values('Scan', [graph.zeros([B, H]), steps], 6, {
    body: { graph: body.graph('gru') },
    num_scan_inputs: { int: 1 },
  });
  const [last, allGates, allCandidates, allRecalled, before, all] = scan as [string, string, string, string, string, string];
  return [all, last, allGates, allCandidates, allRecalled, before];
};
