import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';
import { projected } from './projected.js';

/** An LSTM as a `Scan` that leaves its states: all input projections in one product, per step only the recurrent one and the gates. */
export const scanLstm: LoweringRule<'lstmForward'> = (node, { graph, value }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const B = x.shape[1]!;
  const H = recurrent.shape[1]!;
  const bias = graph.value('Add', [value(inputBias), value(recurrentBias)]);
  const steps = projected(graph, x, [value(x), value(input), bias], 4 * H);

  const body = graph.body();
  const [h, c, z] = [body.bodyInput([B, H]), body.bodyInput([B, H]), body.bodyInput([B, 4 * H])];
  const before = body.value('Gemm', [h, value(recurrent), z], { transB: { int: 1 } });
  const [open, inner] = body.values('Split', [before, body.integers([3 * H, H])], 2, { axis: { int: 1 } }) as [string, string];
  const gates = body.value('Sigmoid', [open]);
  const candidate = body.value('Tanh', [inner]);
  const [i, o, f] = body.values('Split', [gates, body.integers([H, H, H])], 3, { axis: { int: 1 } }) as [string, string, string];
  const cell = body.value('Add', [body.value('Mul', [f, c]), body.value('Mul', [i, candidate])]);
  const cellTanh = body.value('Tanh', [cell]);
  const hidden = body.value('Mul', [o, cellTanh]);
  const each = [B, H];
  for (const state of [hidden, cell]) body.outputAs(state, each);
  body.outputAs(gates, [B, 3 * H]);
  for (const kept of [candidate, cellTanh, c, hidden]) body.outputAs(kept, each);

  const zero = graph.zeros([B, H]);
  const scan = graph.values('Scan', [zero, zero, steps], 7, {
    body: { graph: body.graph('lstm') },
    num_scan_inputs: { int: 1 },
  });
  const [last, , allGates, allCandidates, allTanh, cellsBefore, all] = scan as [string, string, string, string, string, string, string];
  return [all, last, allGates, allCandidates, cellsBefore, allTanh];
};
