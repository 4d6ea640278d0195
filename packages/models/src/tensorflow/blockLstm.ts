import type { Tensor } from '../graph/index.js';
import { byEveryStep } from './byEveryStep.js';
import { delayed } from './delayed.js';
import { execute } from './execute.js';
import { gateOrder } from './gateOrder.js';
import { int64 } from './int64.js';
import type { Running } from './Kernel.js';
import type { Value } from './Library.js';
import type { LstmForm } from './LstmForm.js';
import type { Native } from './Native.js';
import { reordered } from './reordered.js';

type Seven = readonly [Value, Value, Value, Value, Value, Value, Value];

/** An LSTM by TensorFlow's `BlockLSTMV2` and `BlockLSTMGradV2`, one op for all steps, on the processor or a GPU. */
export const blockLstm = (native: Native): LstmForm => ({
  name: 'BlockLSTMV2',
  readsStates: false,
  lstmForward(node, at) {
    const { tf, value, used } = at;
    const [x, input, recurrent, inputBias, recurrentBias] = node.inputs.map(value) as [Value, Value, Value, Value, Value];
    const [T, B] = x.shape as [number, number];
    const H = recurrent.shape[1]!;
    const given = inputsOf(native, at, x, input, recurrent, tf.add(inputBias, recurrentBias));
    const states = execute(native, 'BlockLSTMV2', {}, given, 7) as unknown as Seven;
    at.left.set(node, [...given, ...states]);
    const [i, cell, f, o, candidate, cellTanh, hidden] = states;
    return [
      hidden,
      used(node, 1) ? tf.reshape(tf.slice(hidden, [T - 1, 0, 0], [1, B, H]), [B, H]) : undefined,
      used(node, 2) ? tf.concat([i, o, f], 2) : undefined,
      candidate,
      used(node, 4) ? delayed(tf, cell) : undefined,
      cellTanh,
    ];
  },
  lstmBackward(node, at) {
    const { tf } = at;
    const [x, , recurrent, hidden] = node.inputs as [Tensor, Tensor, Tensor, Tensor];
    const [F, H] = [x.shape[2]!, recurrent.shape[1]!];
    const left = at.left.get(hidden.node)!;
    const byHidden = byEveryStep(node, at);
    const results = execute(native, 'BlockLSTMGradV2', { use_peephole: false }, [...left, tf.zerosLike(byHidden), byHidden], 8);
    const [byX, byWeights, byBias] = [results[0]!, results[3]!, results[7]!];
    const rows = reordered(tf, tf.transpose(byWeights), gateOrder.toOnnx);
    const [byInput, byRecurrent] = tf.split(rows, [F, H], 1);
    return [byX, byInput, byRecurrent, reordered(tf, byBias, gateOrder.toOnnx)];
  },
});

/** The nine inputs of both ops: length, sequence, a zero state, weights [F + H, 4H] in TensorFlow's order of gates, no peepholes, bias. */
function inputsOf(native: Native, { tf }: Running, x: Value, input: Value, recurrent: Value, bias: Value): Value[] {
  const [T, B] = x.shape as [number, number];
  const H = recurrent.shape[1]!;
  const weights = tf.transpose(reordered(tf, tf.concat([input, recurrent], 1), gateOrder.toTensorFlow));
  const state = tf.zeros([B, H]);
  const peephole = tf.zeros([H]);
  return [int64(native, T), x, state, state, weights, peephole, peephole, peephole, reordered(tf, bias, gateOrder.toTensorFlow)];
}
