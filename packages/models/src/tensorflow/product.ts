import type { TensorFlow, Value } from './Library.js';

/** The product of two matrices, either transposed first: as a step of its own, since WebAssembly multiplies transposed matrices some ten times slower. */
export function product(tf: TensorFlow, a: Value, b: Value, transposeA = false, transposeB = false): Value {
  return tf.matMul(transposeA ? tf.transpose(a) : a, transposeB ? tf.transpose(b) : b);
}
