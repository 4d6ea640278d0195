import { delayed } from './delayed.js';
import { flushed } from './flushed.js';
import type { Kernel } from './Kernel.js';
import type { Value } from './Library.js';
import { product } from './product.js';

type Eight = [Value, Value, Value, Value, Value, Value, Value, Value, ...Value[]];

/** Back-propagation through time step by step; what does not depend on the recursion is computed for all steps at once. */
export const composedLstmBackward: Kernel<'lstmBackward'> = (node, { tf, value, used }) => {
  const [x, input, recurrent, hidden, gates, candidate, previousCell, tanh, ...given] = node.inputs.map(value) as Eight;
  const byHidden = node.attributes.hidden ? tf.unstack(given[0]!) : undefined;
  const byLast = node.attributes.last ? given[given.length - 1] : undefined;
  const [T, B, F] = x.shape as [number, number, number];
  const H = recurrent.shape[1]!;
  const [i, o, f] = tf.split(gates, 3, 2) as [Value, Value, Value];
  const oneLess = (a: Value) => tf.sub(1, a);
  const factors = [
    tf.mul(candidate, tf.mul(i, oneLess(i))),
    tf.mul(tanh, tf.mul(o, oneLess(o))),
    tf.mul(previousCell, tf.mul(f, oneLess(f))),
    tf.mul(i, oneLess(tf.mul(candidate, candidate))),
  ];
  const factor = tf.unstack(tf.concat(factors, 2));
  const cellFactor = tf.unstack(tf.mul(o, oneLess(tf.mul(tanh, tanh))));
  const forget = tf.unstack(f);

  const steps: Value[] = new Array(T);
  let byState = byLast ?? tf.zeros([B, H]);
  let byCell: Value = tf.zeros([B, H]);
  for (let t = T - 1; t >= 0; t--) {
    const d = flushed(tf, byHidden ? tf.add(byState, byHidden[t]!) : byState);
    const dCell = flushed(tf, tf.add(byCell, tf.mul(d, cellFactor[t]!)));
    steps[t] = tf.mul(tf.concat([dCell, d, dCell, dCell], 1), factor[t]!);
    byState = tf.matMul(steps[t]!, recurrent);
    byCell = tf.mul(dCell, forget[t]!);
  }
  const rows = (sequence: Value, width: number) => tf.reshape(sequence, [T * B, width]);
  const byGates = rows(tf.stack(steps), 4 * H);
  return [
    used(node, 0) ? tf.reshape(tf.matMul(byGates, input), [T, B, F]) : undefined,
    used(node, 1) ? product(tf, byGates, rows(x, F), true) : undefined,
    used(node, 2) ? product(tf, byGates, rows(delayed(tf, hidden), H), true) : undefined,
    used(node, 3) ? tf.sum(byGates, 0) : undefined,
  ];
};
