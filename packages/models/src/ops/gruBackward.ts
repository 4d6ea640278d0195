import { apply, type Tensor } from '../graph/index.js';
import type { GruStates, GruWeights } from './gruForward.js';
import type { LstmGradients } from './lstmBackward.js';

export interface GruBackward {
  /** Gradient by the sequence, [T, B, F]. */
  readonly x: Tensor;
  /** [3H, F] */
  readonly input: Tensor;
  /** [3H, H] */
  readonly recurrent: Tensor;
  /** [3H] */
  readonly inputBias: Tensor;
  /** [3H] */
  readonly recurrentBias: Tensor;
}

/** Back-propagation through time of a gated recurrent unit over the sequence x [T, B, F], with the states that its forward pass left. */
export function gruBackward(
  x: Tensor,
  { input, recurrent }: Pick<GruWeights, 'input' | 'recurrent'>,
  { gates, candidate, recalled, previous }: GruStates,
  { hidden, last }: LstmGradients,
): GruBackward {
  const inputs = [x, input, recurrent, previous, gates, candidate, recalled, ...(hidden ? [hidden] : []), ...(last ? [last] : [])];
  const bias = [recurrent.shape[0]!];
  const shapes = [x.shape, input.shape, recurrent.shape, bias, bias];
  const outputs = apply('gruBackward', inputs, { hidden: !!hidden, last: !!last }, shapes);
  const [byX, byInput, byRecurrent, inputBias, recurrentBias] = outputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  return { x: byX, input: byInput, recurrent: byRecurrent, inputBias, recurrentBias };
}
