import type { Tensor } from '../graph/index.js';
import { blockLstm } from './blockLstm.js';
import { byEveryStep } from './byEveryStep.js';
import { execute } from './execute.js';
import { gateOrder } from './gateOrder.js';
import type { Value } from './Library.js';
import type { LstmForm } from './LstmForm.js';
import type { Native } from './Native.js';
import { reordered } from './reordered.js';

/** An LSTM by cuDNN, through TensorFlow's `CudnnRNNV3` and `CudnnRNNBackpropV3`; on a GPU of NVIDIA alone. Its parameters are one row, as Keras lays them: weights by input, by state, both biases. */
export const cudnnLstm = (native: Native): LstmForm => ({
  name: 'CudnnRNNV3',
  readsStates: false,
  lstmForward(node, at) {
    const { tf, value, used } = at;
    const [x, ...weights] = node.inputs.map(value) as [Value, ...Value[]];
    const [T, B] = x.shape as [number, number];
    const H = weights[1]!.shape[1]!;
    const parameters = tf.concat(weights.map((weight) => tf.reshape(reordered(tf, weight, gateOrder.toTensorFlow), [-1])));
    const state = tf.zeros([1, B, H]);
    const given = [x, state, state, parameters, tf.fill([B], T, 'int32')];
    const made = execute(native, 'CudnnRNNV3', { is_training: true }, given, 5);
    const [hidden, last, cell, ...reserved] = made as [Value, Value, Value, Value, Value];
    // cuDNN keeps the gates to itself: where anything reads them, they are computed once more.
    const states = [2, 3, 4, 5].some((output) => used(node, output)) ? blockLstm(native).lstmForward(node, at).slice(2) : [];
    at.left.set(node, [...given, hidden, last, cell, ...reserved]);
    return [hidden, tf.reshape(last, [B, H]), ...states];
  },
  lstmBackward(node, at) {
    const { tf } = at;
    const [x, , recurrent, forward] = node.inputs as [Tensor, Tensor, Tensor, Tensor];
    const [F, H] = [x.shape[2]!, recurrent.shape[1]!];
    const left = at.left.get(forward.node)!;
    const [given, made, reserved] = [left.slice(0, 5), left.slice(5, 8), left.slice(8)];
    const none = tf.zerosLike(given[1]!);
    const inputs = [...given, ...made, byEveryStep(node, at), none, none, ...reserved];
    const [byX, , , byParameters] = execute(native, 'CudnnRNNBackpropV3', {}, inputs, 4);
    const [byInput, byRecurrent, byBias] = tf.split(byParameters!, [4 * H * F, 4 * H * H, 4 * H, 4 * H]) as [Value, Value, Value, Value];
    const rows = (gradient: Value, shape: number[]) => reordered(tf, tf.reshape(gradient, shape), gateOrder.toOnnx);
    return [byX, rows(byInput, [4 * H, F]), rows(byRecurrent, [4 * H, H]), rows(byBias, [4 * H])];
  },
});
