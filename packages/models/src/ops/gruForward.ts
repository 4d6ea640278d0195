import { apply, type Tensor } from '../graph/index.js';
import { needShapes } from './needShapes.js';

/** Weights of one layer as the ONNX GRU operator lays them: gates in the order update, reset, candidate. */
export interface GruWeights {
  /** [3H, F] */
  readonly input: Tensor;
  /** [3H, H] */
  readonly recurrent: Tensor;
  /** [3H] */
  readonly inputBias: Tensor;
  /** [3H] */
  readonly recurrentBias: Tensor;
}

/** What a pass over the sequence leaves; all but `hidden` and `last` are there for the pass back. */
export interface GruStates {
  /** Output of each step, [T, B, H]. */
  readonly hidden: Tensor;
  /** Output of the last step, [B, H]. */
  readonly last: Tensor;
  /** Update and reset gates, [T, B, 2H]. */
  readonly gates: Tensor;
  /** [T, B, H]. */
  readonly candidate: Tensor;
  /** What the candidate recalls of the step before, ahead of the reset gate, [T, B, H]. */
  readonly recalled: Tensor;
  /** Output before each step, [T, B, H]. */
  readonly previous: Tensor;
}

/** A gated recurrent unit run over a sequence [T, B, F] from a zero state, reset after the product with the state as PyTorch and cuDNN have it; throws where weights do not fit. Cho et al. 2014. */
export function gruForward(x: Tensor, weights: GruWeights): GruStates {
  const [T, B, F] = x.shape as [number, number, number];
  const H = weights.recurrent.shape[1]!;
  needShapes('gru', weights, { input: [3 * H, F], recurrent: [3 * H, H], inputBias: [3 * H], recurrentBias: [3 * H] });
  const { input, recurrent, inputBias, recurrentBias } = weights;
  const each = [T, B, H];
  const outputs = apply('gruForward', [x, input, recurrent, inputBias, recurrentBias], {}, [each, [B, H], [T, B, 2 * H], each, each, each]);
  const [hidden, last, gates, candidate, recalled, previous] = outputs as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  return { hidden, last, gates, candidate, recalled, previous };
}
