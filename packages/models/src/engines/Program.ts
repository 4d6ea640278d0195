import type { Tensor } from '../graph/index.js';

/** What an engine computes in each run. */
export interface Program {
  readonly outputs: ReadonlyMap<string, Tensor>;
  /** Inputs that the engine keeps between runs, each with the value it takes after a run (the input itself: unchanged). Other inputs are fed. */
  readonly state: ReadonlyMap<string, Tensor>;
}
