/** A value that a model of another maker takes or gives. */
export interface ForeignValue {
  readonly name: string;
  /** TensorProto.DataType; 0 where it is no tensor. */
  readonly type: number;
  /** Extents; those that are known only when the model runs are undefined. */
  readonly shape: readonly (number | undefined)[];
}

/** What is needed of a model of another maker to run it inside one of ours, its messages as they were written. */
export interface ForeignModel {
  readonly irVersion: number;
  /** Versions of operators by domain, ONNX's own under "". */
  readonly opsets: ReadonlyMap<string, number>;
  readonly nodes: readonly Uint8Array[];
  readonly initializers: readonly Uint8Array[];
  readonly sparse: readonly Uint8Array[];
  /** Without those that initializers fill. */
  readonly inputs: readonly ForeignValue[];
  readonly outputs: readonly ForeignValue[];
  /** Whether it calls functions of its own. */
  readonly functions: boolean;
  /** Whether weights lie in files beside it. */
  readonly external: boolean;
}
