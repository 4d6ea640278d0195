import { apply, type Tensor } from '../graph/index.js';
import { needShapes } from './needShapes.js';

/** Weights of one layer as the ONNX LSTM operator lays them: gates in the order input, output, forget, cell. */
export interface LstmWeights {
  /** [4H, F] */
  readonly input: Tensor;
  /** [4H, H] */
  readonly recurrent: Tensor;
  /** [4H] */
  readonly inputBias: Tensor;
  /** [4H] */
  readonly recurrentBias: Tensor;
}

/** What a pass over the sequence leaves; all but `hidden` and `last` are there for the pass back. */
export interface LstmStates {
  /** Output of each step, [T, B, H]. */
  readonly hidden: Tensor;
  /** Output of the last step, [B, H]. */
  readonly last: Tensor;
  /** Input, output and forget gates, [T, B, 3H]. */
  readonly gates: Tensor;
  /** [T, B, H]. */
  readonly candidate: Tensor;
  /** Cell before each step, [T, B, H]. */
  readonly previousCell: Tensor;
  /** tanh of the cell after each step, [T, B, H]. */
  readonly cellTanh: Tensor;
}

/** A long short-term memory run over a sequence [T, B, F] from a zero state; throws where weights do not fit. */
export function lstmForward(x: Tensor, weights: LstmWeights): LstmStates {
  const [T, B, F] = x.shape as [number, number, number];
  const H = weights.recurrent.shape[1]!;
  needShapes('lstm', weights, { input: [4 * H, F], recurrent: [4 * H, H], inputBias: [4 * H], recurrentBias: [4 * H] });
  const { input, recurrent, inputBias, recurrentBias } = weights;
  const each = [T, B, H];
  const shapes = [each, [B, H], [T, B, 3 * H], each, each, each];
  const outputs = apply('lstmForward', [x, input, recurrent, inputBias, recurrentBias], {}, shapes);
  const [hidden, last, gates, candidate, previousCell, cellTanh] = outputs as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  return { hidden, last, gates, candidate, previousCell, cellTanh };
}
