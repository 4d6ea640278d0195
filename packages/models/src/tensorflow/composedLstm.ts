import { composedLstmBackward } from './composedLstmBackward.js';
import type { Kernel } from './Kernel.js';
import type { Value } from './Library.js';
import type { LstmForm } from './LstmForm.js';
import { projected } from './projected.js';

/** An LSTM step by step in TensorFlow.js' common functions: all input projections in one product, per step the recurrent one and the gates. */
const lstmForward: Kernel<'lstmForward'> = (node, { tf, value, used }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs.map(value) as [Value, Value, Value, Value, Value];
  const B = x.shape[1]!;
  const H = recurrent.shape[1]!;
  const byState = tf.transpose(recurrent);
  const gates: Value[] = [];
  const candidates: Value[] = [];
  const cells: Value[] = [];
  const tanhs: Value[] = [];
  const outputs: Value[] = [];
  let cell: Value = tf.zeros([B, H]);
  let hidden: Value = tf.zeros([B, H]);
  for (const step of projected(tf, x, input, tf.add(inputBias, recurrentBias))) {
    const [open, inner] = tf.split(tf.add(tf.matMul(hidden, byState), step), [3 * H, H], 1) as [Value, Value];
    const gate = tf.sigmoid(open);
    const candidate = tf.tanh(inner);
    const [i, o, f] = tf.split(gate, 3, 1) as [Value, Value, Value];
    cells.push(cell);
    cell = tf.add(tf.mul(f, cell), tf.mul(i, candidate));
    const tanh = tf.tanh(cell);
    hidden = tf.mul(o, tanh);
    gates.push(gate);
    candidates.push(candidate);
    tanhs.push(tanh);
    outputs.push(hidden);
  }
  const all = (output: number, steps: Value[]) => (used(node, output) ? tf.stack(steps) : undefined);
  return [all(0, outputs), hidden, all(2, gates), all(3, candidates), all(4, cells), all(5, tanhs)];
};

export const composedLstm: LstmForm = { name: 'composed', readsStates: true, lstmForward, lstmBackward: composedLstmBackward };
