import type { Tensor } from '../graph/index.js';
import { lstmForward } from '../ops/index.js';
import type { LstmStates } from '../ops/lstmForward.js';
import type { Declare } from './Declare.js';

/** A long short-term memory over a sequence [T, B, F]; with two biases, as PyTorch and the ONNX operator have them, so that Adam moves their sum as there. */
export function lstm(declare: Declare, name: string, x: Tensor, units: number): Pick<LstmStates, 'hidden' | 'last'> {
  const F = x.shape[2]!;
  const bound = 1 / Math.sqrt(units);
  return lstmForward(x, {
    input: declare(`${name}.input`, [4 * units, F], bound),
    recurrent: declare(`${name}.recurrent`, [4 * units, units], bound),
    inputBias: declare(`${name}.input-bias`, [4 * units], 0),
    recurrentBias: declare(`${name}.recurrent-bias`, [4 * units], 0),
  });
}
