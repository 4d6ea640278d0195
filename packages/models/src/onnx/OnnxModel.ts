/** An extent: a number, or a name for one that is known only when the model runs. */
export type Dim = number | string;

/** A constant; its type follows from its data. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

export type Attribute =
  | { readonly int: number }
  | { readonly ints: readonly number[] | Int32Array }
  | { readonly float: number }
  | { readonly floats: Float32Array }
  | { readonly string: string }
  | { readonly strings: readonly string[] }
  | { readonly graph: OnnxGraph };

/** A set of operators beside ONNX's own. */
export type Domain = 'ai.onnx.ml';

export interface OnnxNode {
  readonly operator: string;
  /** Absent for ONNX's own operators. */
  readonly domain?: Domain;
  readonly inputs: readonly string[];
  /** An empty name leaves an optional output out. */
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: 'float32' | 'int64';
  readonly shape: readonly Dim[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** The part of an ONNX model that we write, as plain data. */
export interface OnnxModel {
  readonly producer: string;
  readonly producerVersion: string;
  readonly graph: OnnxGraph;
  readonly metadata: Readonly<Record<string, string>>;
}
