import type { Dim } from './OnnxModel.js';

export interface ValueFacts {
  readonly name: string;
  readonly shape: readonly Dim[];
}

/** What an ONNX file says of itself. */
export interface ModelFacts {
  readonly irVersion: number;
  /** Version of ONNX's own operators. */
  readonly opset: number;
  readonly producer: string;
  readonly producerVersion: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly inputs: readonly ValueFacts[];
  readonly outputs: readonly ValueFacts[];
  /** How often each operator occurs, bodies left out, in order of name. */
  readonly operators: Readonly<Record<string, number>>;
}
