import type { TensorFlow, Value } from './Library.js';

const negligible = 1e-25;

/** A gradient with elements below 1e-25 set to 0, before they fade into denormal numbers, on which processors are slow. */
export const flushed = (tf: TensorFlow, x: Value): Value => tf.mul(x, tf.cast(tf.greater(tf.abs(x), negligible), 'float32'));
