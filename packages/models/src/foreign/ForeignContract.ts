import type { ForeignModel } from './ForeignModel.js';

export const layouts = ['batch-first', 'time-first', 'flat'] as const;
export type Layout = (typeof layouts)[number];

/** Types of numbers that a model may take and give: TensorProto.DataType, with their names in ONNX Runtime. */
export const numbers: ReadonlyMap<number, 'float32' | 'float64'> = new Map([
  [1, 'float32'],
  [11, 'float64'],
]);

/** How a model of another maker is run on windows [B, W, K]. */
export interface ForeignContract {
  readonly model: ForeignModel;
  readonly input: string;
  readonly output: string;
  readonly layout: Layout;
  /** Types of the input and the output. */
  readonly takes: 'float32' | 'float64';
  readonly gives: 'float32' | 'float64';
}
