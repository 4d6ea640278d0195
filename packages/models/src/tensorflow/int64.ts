import type { Value } from './Library.js';
import type { Native } from './Native.js';

/** A 64-bit scalar, which TensorFlow.js has no type for: only ops of TensorFlow may read it. */
export function int64(native: Native, value: number): Value {
  const { TF_INT32, TF_INT64 } = native.binding;
  const id = native.binding.createTensor([], TF_INT64, Int32Array.of(value, 0));
  return native.createOutputTensor({ id, shape: [], dtype: TF_INT32 });
}
