import { flushed } from './flushed.js';
import { scan } from './scan.js';
import type { Target } from './Target.js';

/** How a graph is written for a processor. */
export const processor: Target = {
  joinsWeights: false,
  recurrence: scan,
  fading: flushed,
  sign: (graph, x) => graph.value('Sign', [x]),
};
