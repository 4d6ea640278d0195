import type { Tensor } from '../graph/index.js';
import type { Scope } from './Scope.js';

/** The weights of a recurrent layer of some gates over F features; with two biases, as PyTorch and the ONNX operators have them, so that Adam moves their sum as there. */
export function recurrentWeights(scope: Scope, name: string, { gates, units, F }: { gates: number; units: number; F: number }) {
  const bound = 1 / Math.sqrt(units);
  const weight = (kind: string, shape: readonly number[], within: number): Tensor => scope.weight(`${name}.${kind}`, shape, within);
  return {
    input: weight('input', [gates * units, F], bound),
    recurrent: weight('recurrent', [gates * units, units], bound),
    inputBias: weight('input-bias', [gates * units], 0),
    recurrentBias: weight('recurrent-bias', [gates * units], 0),
  };
}
