import type { TensorFlow, Value } from './Library.js';

/** A sequence [T, B, H] one step later, with zeros first. */
export function delayed(tf: TensorFlow, sequence: Value): Value {
  const padded = tf.pad(sequence, [
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
  return tf.slice(padded, [0, 0, 0], sequence.shape);
}
