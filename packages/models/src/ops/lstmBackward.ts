import { apply, type Tensor } from '../graph/index.js';
import type { LstmStates, LstmWeights } from './lstmForward.js';

/** Gradients of a loss by the outputs of an LSTM; either may be absent. */
export interface LstmGradients {
  readonly hidden?: Tensor | undefined;
  readonly last?: Tensor | undefined;
}

export interface LstmBackward {
  /** Gradient by the sequence, [T, B, F]. */
  readonly x: Tensor;
  /** [4H, F] */
  readonly input: Tensor;
  /** [4H, H] */
  readonly recurrent: Tensor;
  /** Gradient by either bias, [4H]. */
  readonly bias: Tensor;
}

/** Back-propagation through time of an LSTM over the sequence x [T, B, F], with the states that its forward pass left. */
export function lstmBackward(
  x: Tensor,
  { input, recurrent }: Pick<LstmWeights, 'input' | 'recurrent'>,
  states: LstmStates,
  { hidden, last }: LstmGradients,
): LstmBackward {
  const { gates, candidate, previousCell, cellTanh } = states;
  const left = [states.hidden, gates, candidate, previousCell, cellTanh];
  const inputs = [x, input, recurrent, ...left, ...(hidden ? [hidden] : []), ...(last ? [last] : [])];
  const shapes = [x.shape, input.shape, recurrent.shape, [recurrent.shape[0]!]];
  const outputs = apply('lstmBackward', inputs, { hidden: !!hidden, last: !!last }, shapes);
  const [byX, byInput, byRecurrent, bias] = outputs as [Tensor, Tensor, Tensor, Tensor];
  return { x: byX, input: byInput, recurrent: byRecurrent, bias };
}
