import { flushed } from './flushed.js';
import type { Kernel } from './Kernel.js';
import type { Value } from './Library.js';
import { product } from './product.js';

type Seven = [Value, Value, Value, Value, Value, Value, Value, ...Value[]];

/** Back-propagation through time step by step: every gate's gradient is that of the output times a factor that does not depend on the recursion. */
export const gruBackward: Kernel<'gruBackward'> = (node, { tf, value, used }) => {
  const [x, input, recurrent, previous, gates, candidate, recalled, ...given] = node.inputs.map(value) as Seven;
  const byHidden = node.attributes.hidden ? tf.unstack(given[0]!) : undefined;
  const byLast = node.attributes.last ? given[given.length - 1] : undefined;
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const [z, r] = tf.split(gates, 2, 2) as [Value, Value];
  const oneLess = (a: Value) => tf.sub(1, a);
  const byCandidate = tf.mul(oneLess(z), oneLess(tf.mul(candidate, candidate)));
  const factors = [
    tf.mul(tf.sub(previous, candidate), tf.mul(z, oneLess(z))),
    tf.mul(byCandidate, tf.mul(recalled, tf.mul(r, oneLess(r)))),
    tf.mul(byCandidate, r),
  ];
  const factor = tf.unstack(tf.concat(factors, 2));
  const update = tf.unstack(z);

  const outputs: Value[] = new Array(T);
  const steps: Value[] = new Array(T);
  let byState = byLast ?? tf.zeros([B, H]);
  for (let t = T - 1; t >= 0; t--) {
    const d = flushed(tf, byHidden ? tf.add(byState, byHidden[t]!) : byState);
    outputs[t] = d;
    steps[t] = tf.mul(tf.concat([d, d, d], 1), factor[t]!);
    byState = tf.add(tf.mul(d, update[t]!), tf.matMul(steps[t]!, recurrent));
  }
  const rows = (sequence: Value, width: number) => tf.reshape(sequence, [T * B, width]);
  const byRecurrent = rows(tf.stack(steps), 3 * H);
  const candidateGradient = rows(tf.mul(tf.stack(outputs), byCandidate), H);
  const byInput = tf.concat([tf.slice(byRecurrent, [0, 0], [T * B, 2 * H]), candidateGradient], 1);
  return [
    used(node, 0) ? tf.reshape(tf.matMul(byInput, input), [T, B, F]) : undefined,
    used(node, 1) ? product(tf, byInput, rows(x, F), true) : undefined,
    used(node, 2) ? product(tf, byRecurrent, rows(previous, H), true) : undefined,
    used(node, 3) ? tf.sum(byInput, 0) : undefined,
    used(node, 4) ? tf.sum(byRecurrent, 0) : undefined,
  ];
};
