import type { Kernel } from './Kernel.js';
import type { Value } from './Library.js';
import { projected } from './projected.js';

/** A gated recurrent unit step by step: all input projections in one product, per step the recurrent one and the gates. */
export const gruForward: Kernel<'gruForward'> = (node, { tf, value, used }) => {
  const [x, input, recurrent, inputBias, recurrentBias] = node.inputs.map(value) as [Value, Value, Value, Value, Value];
  const H = recurrent.shape[1]!;
  const byState = tf.transpose(recurrent);
  const outputs: Value[] = [];
  const gates: Value[] = [];
  const candidates: Value[] = [];
  const recalls: Value[] = [];
  const before: Value[] = [];
  let hidden: Value = tf.zeros([x.shape[1]!, H]);
  for (const step of projected(tf, x, input, inputBias)) {
    const product = tf.add(tf.matMul(hidden, byState), recurrentBias);
    const [openInput, candidateInput] = tf.split(step, [2 * H, H], 1) as [Value, Value];
    const [open, recalled] = tf.split(product, [2 * H, H], 1) as [Value, Value];
    const gate = tf.sigmoid(tf.add(openInput, open));
    const [update, reset] = tf.split(gate, 2, 1) as [Value, Value];
    const candidate = tf.tanh(tf.add(candidateInput, tf.mul(reset, recalled)));
    before.push(hidden);
    hidden = tf.add(candidate, tf.mul(update, tf.sub(hidden, candidate)));
    gates.push(gate);
    candidates.push(candidate);
    recalls.push(recalled);
    outputs.push(hidden);
  }
  const all = (output: number, steps: Value[]) => (used(node, output) ? tf.stack(steps) : undefined);
  return [all(0, outputs), hidden, all(2, gates), all(3, candidates), all(4, recalls), all(5, before)];
};
