import type { Value } from './Library.js';

/** A tensor as TensorFlow itself knows it. */
export interface Handle {
  readonly id: number;
  readonly shape: readonly number[];
  readonly dtype: number;
}

export interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: boolean | number;
}

/** What tfjs-node's backend has beyond the common functions: any op of TensorFlow by its name. */
export interface Native {
  readonly isUsingGpuDevice: boolean;
  readonly binding: {
    readonly TF_Version: string;
    readonly TF_FLOAT: number;
    readonly TF_INT32: number;
    readonly TF_INT64: number;
    readonly TF_ATTR_TYPE: number;
    readonly TF_ATTR_BOOL: number;
    createTensor(shape: readonly number[], dtype: number, values: Int32Array): number;
    executeOp(name: string, attributes: readonly OpAttribute[], inputs: readonly number[], outputs: number): Handle[];
  };
  getInputTensorIds(inputs: readonly Value[]): number[];
  createOutputTensor(handle: Handle): Value;
}
