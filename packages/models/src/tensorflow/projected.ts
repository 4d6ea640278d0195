import type { TensorFlow, Value } from './Library.js';
import { product } from './product.js';

/** The input side of every gate for each step of a sequence [T, B, F], in one product: T values [B, width]. */
export function projected(tf: TensorFlow, x: Value, weight: Value, bias: Value): Value[] {
  const [T, B, F] = x.shape as [number, number, number];
  const rows = tf.add(product(tf, tf.reshape(x, [T * B, F]), weight, false, true), bias);
  return tf.unstack(tf.reshape(rows, [T, B, weight.shape[0]!]));
}
