import { anySize, type Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';

/** An LSTM as a `Scan` that leaves its states: all input projections in one product, per step only the recurrent one and the gates. */
export const scanLstm: LoweringRule<'lstmForward'> = (node, { graph, value }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  if (B === anySize) throw new Error('a training graph needs a fixed batch');
  const bias = graph.value('Add', [value(inputBias), value(recurrentBias)]);
  const flat = graph.value('Reshape', [value(x), graph.integers([T * B, F])]);
  const projected = graph.value('Gemm', [flat, value(input), bias], { transB: { int: 1 } });
  const steps = graph.value('Reshape', [projected, graph.integers([T, B, 4 * H])]);

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
