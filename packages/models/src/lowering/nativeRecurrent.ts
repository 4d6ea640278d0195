import type { NodeOf, Tensor } from '../graph/index.js';
import type { Attribute } from '../onnx/index.js';
import type { Lowering } from './Lowering.js';

/** A recurrent layer of some gates as one ONNX operator: the fastest form, which leaves no states for a pass back. */
export const nativeRecurrent =
  (operator: 'LSTM' | 'GRU', gates: number, attributes: Readonly<Record<string, Attribute>> = {}) =>
  (node: NodeOf<'lstmForward'> | NodeOf<'gruForward'>, { graph, value, used }: Lowering): readonly string[] => {
    const [x, input, recurrent, inputBias, recurrentBias] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const [T, B, F] = x.shape as [number, number, number];
    const H = recurrent.shape[1]!;
    const G = gates * H;
    const shaped = (name: string, shape: readonly number[]) => graph.value('Reshape', [name, graph.integers(shape)]);
    const biases = graph.value('Concat', [value(inputBias), value(recurrentBias)], { axis: { int: 0 } });
    const weights = [shaped(value(input), [1, G, F]), shaped(value(recurrent), [1, G, H]), shaped(biases, [1, 2 * G])];
    const all = { hidden_size: { int: H }, ...attributes };
    const [hidden, last] = graph.values(operator, [value(x), ...weights], 2, all, (output) => used(node, output));
    return [hidden && shaped(hidden, [T, B, H]), last && shaped(last, [B, H]), '', '', '', ''] as string[];
  };
