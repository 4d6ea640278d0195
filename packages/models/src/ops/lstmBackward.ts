import { apply, type Tensor } from '../graph/index.js';
import type { LstmStates } from './lstmForward.js';

/** Gradients of a loss by the outputs of an LSTM; either may be absent. */
export interface LstmGradients {
  readonly hidden?: Tensor | undefined;
  readonly last?: Tensor | undefined;
}

export interface LstmBackward {
  /** Gradient by the gates before their nonlinearity, rows (t, b): [T * B, 4H]. */
  readonly gates: Tensor;
  /** Output of the step before each, zero for the first: [T * B, H]. */
  readonly previous: Tensor;
}

/** Back-propagation through time of an LSTM with the states that its forward pass left. */
export function lstmBackward(states: LstmStates, recurrent: Tensor, gradient: LstmGradients): LstmBackward {
  const [T, B, H] = states.hidden.shape as [number, number, number];
  const { hidden, last } = gradient;
  const { gates, candidate, previousCell, cellTanh } = states;
  const inputs = [recurrent, states.hidden, gates, candidate, previousCell, cellTanh, ...(hidden ? [hidden] : []), ...(last ? [last] : [])];
  const outputs = apply('lstmBackward', inputs, { hidden: !!hidden, last: !!last }, [
    [T * B, 4 * H],
    [T * B, H],
  ]);
  return { gates: outputs[0]!, previous: outputs[1]! };
}
