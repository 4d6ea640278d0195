import type { Value } from './Library.js';
import type { Native, OpAttribute } from './Native.js';

/** The outputs of an op of TensorFlow on float32 inputs; attributes left out have TensorFlow's defaults. */
export function execute(
  native: Native,
  name: string,
  flags: Readonly<Record<string, boolean>>,
  inputs: readonly Value[],
  outputs: number,
): Value[] {
  const { binding } = native;
  const attributes: OpAttribute[] = [{ name: 'T', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT }];
  for (const flag in flags) attributes.push({ name: flag, type: binding.TF_ATTR_BOOL, value: flags[flag]! });
  const made = binding.executeOp(name, attributes, native.getInputTensorIds(inputs), outputs);
  // TensorFlow.js has no name for types such as int8; a tensor that only another op reads may go by any.
  return made.map((handle) => native.createOutputTensor({ ...handle, dtype: binding.TF_FLOAT }));
}
