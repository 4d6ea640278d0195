import type { Tensor } from '../graph/index.js';
import { lstmForward } from '../ops/index.js';
import type { Recurrent } from './Recurrent.js';
import { recurrentWeights } from './recurrentWeights.js';

/** A long short-term memory over a sequence [T, B, F]. */
export const lstm: Recurrent = (scope, name, x: Tensor, units) =>
  lstmForward(x, recurrentWeights(scope, name, { gates: 4, units, F: x.shape[2]! }));
