import type { Tensor } from '../graph/index.js';
import { gruForward } from '../ops/index.js';
import type { Recurrent } from './Recurrent.js';
import { recurrentWeights } from './recurrentWeights.js';

/** A gated recurrent unit over a sequence [T, B, F]. */
export const gru: Recurrent = (scope, name, x: Tensor, units) =>
  gruForward(x, recurrentWeights(scope, name, { gates: 3, units, F: x.shape[2]! }));
