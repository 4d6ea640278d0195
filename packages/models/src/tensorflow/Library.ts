import type { LstmForm } from './LstmForm.js';

/** The functions of TensorFlow.js that are the same whichever library computes. */
export type TensorFlow = typeof import('@tensorflow/tfjs-core');
export type Value = import('@tensorflow/tfjs-core').Tensor;

/** TensorFlow.js as it was loaded. */
export interface Library {
  readonly tf: TensorFlow;
  /** The name under which TensorFlow.js knows what computes. */
  readonly backend: 'tensorflow' | 'wasm';
  /** Package and versions, with TensorFlow's own where it is native. */
  readonly version: string;
  readonly device: 'cpu' | 'gpu';
  /** How it computes LSTMs. */
  readonly form: LstmForm;
}
