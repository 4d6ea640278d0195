import type { TensorFlow, Value } from './Library.js';

/** Rows of the four gates in another order, [4H, …]; `order` says which block of H rows comes first, second, … */
export function reordered(tf: TensorFlow, rows: Value, order: readonly [number, number, number, number]): Value {
  const blocks = tf.split(rows, 4, 0);
  return tf.concat(order.map((block) => blocks[block]!));
}
