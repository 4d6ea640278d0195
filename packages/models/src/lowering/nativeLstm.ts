import type { Tensor } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';

/** An LSTM as the ONNX operator of that name: the fastest form, which leaves no states for a pass back. */
export const nativeLstm: LoweringRule<'lstmForward'> = (node, { graph, value, used }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const shaped = (name: string, shape: readonly number[]) => graph.value('Reshape', [name, graph.integers(shape)]);
  const biases = graph.value('Concat', [value(inputBias), value(recurrentBias)], { axis: { int: 0 } });
  const weights = [shaped(value(input), [1, 4 * H, F]), shaped(value(recurrent), [1, 4 * H, H]), shaped(biases, [1, 8 * H])];
  const [hidden, last] = graph.values('LSTM', [value(x), ...weights], 2, { hidden_size: { int: H } }, (output) => used(node, output));
  return [hidden && shaped(hidden, [T, B, H]), last && shaped(last, [B, H]), '', '', '', ''] as string[];
};
