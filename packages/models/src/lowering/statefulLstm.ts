import { anySize, type Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { LoweringRule } from './Lowering.js';

type Four = readonly [string, string, string, string];
type Eight = readonly [...Four, string, string, string, string];

/**
 * An LSTM that leaves what its pass back needs; a step multiplies all that it sees with the weights, gate by gate, or all at once, as the target would. Throws where the batch is open.
 * Sequences are [T, H, B] here, a sample a column: a product packs its second matrix anew each time, and what a step sees is smaller than the weights.
 */
export const statefulLstm: LoweringRule<'lstmForward'> = (node, { graph, value, swapped, used, passedBack, target, left }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const [T, B, F] = x.shape as [number, number, number];
  if (B === anySize) throw new Error('a training graph needs a fixed batch');
  const H = recurrent.shape[1]!;
  const joined = (values: readonly string[], axis: number) => graph.value('Concat', values, { axis: { int: axis } });
  const byGate = (rows: string) => graph.values('Split', [rows, graph.integers([H, H, H, H])], 4, { axis: { int: 0 } });
  const weights = joined([value(input), value(recurrent)], 1);
  const bias = graph.value('Reshape', [graph.value('Add', [value(inputBias), value(recurrentBias)]), graph.integers([4 * H, 1])]);
  const gatesOf = target.joinsWeights ? cutGates(weights, bias, H) : singleGates(byGate(weights), byGate(bias));
  const shape = [H, B] as const;
  const zero = { value: graph.zeros(shape), shape };
  const cellsUsed = used(node, 4);
  const { states, leaves } = target.recurrence(graph, {
    name: 'lstm',
    T,
    states: [zero, zero],
    reads: [{ value: swapped(x), shape: [F, B] }],
    leaves: [[F + H, B], shape, shape, shape, shape, shape, shape, shape, ...(cellsUsed ? [shape] : [])],
    reversed: false,
    step(body, [h, c], [now]) {
      const seen = body.value('Concat', [now!, h!], { axis: { int: 0 } });
      const [i, o, f, g] = gatesOf(body, seen);
      const kept = body.value('Mul', [f, c!]);
      const taken = body.value('Mul', [i, g]);
      const cell = body.value('Add', [kept, taken]);
      const tanh = body.value('Tanh', [cell]);
      return { states: [body.value('Mul', [o, tanh]), cell], leaves: [seen, i, o, f, g, kept, taken, tanh, ...(cellsUsed ? [c!] : [])] };
    },
  });
  const [seen, i, o, f, g, kept, taken, cellTanh] = leaves as Eight;
  // Once more for all steps: cheaper than a copy in each, which the next step and the sequence would need.
  const hidden = used(node, 0) || passedBack(node) ? graph.value('Mul', [o, cellTanh]) : '';
  left.set(node, { input: i, output: o, forget: f, candidate: g, kept, taken, cellTanh, hidden, seen });
  const gates = used(node, 2) ? joined([i, o, f], 1) : '';
  return [hidden, states[0]!, gates, g, leaves[8] ?? '', cellTanh].map((made) => made && { swapped: made });
};

/** Input, output and forget gates and the candidate, each by a product of its own: nothing is cut apart. */
const singleGates = (weights: readonly string[], biases: readonly string[]) => (body: GraphBuilder, seen: string) =>
  weights.map((rows, n) => body.value(n < 3 ? 'Sigmoid' : 'Tanh', [body.value('Gemm', [rows, seen, biases[n]!])])) as unknown as Four;

/** The same by one product. */
const cutGates = (weights: string, bias: string, H: number) => (body: GraphBuilder, seen: string) => {
  const cut = (value: string, ...sizes: number[]) =>
    body.values('Split', [value, body.integers(sizes)], sizes.length, { axis: { int: 0 } });
  const [open, inner] = cut(body.value('Gemm', [weights, seen, bias]), 3 * H, H) as [string, string];
  return [...cut(body.value('Sigmoid', [open]), H, H, H), body.value('Tanh', [inner])] as unknown as Four;
};
