import type { Criterion } from './judge.js';
import type { ScreenedFactor } from './Screen.js';

/** What tests say of one factor, and what is asked of it. */
export interface Merit extends Pick<ScreenedFactor, 'count' | 'ic' | 'deviation' | 'ratio' | 't' | 'p' | 'adjusted' | 'share'> {
  /** Of two factors that say the same the one with the higher is kept. */
  readonly strength: number;
  readonly criteria: readonly Criterion[];
}

/** What is asked of factors. */
export interface Demands {
  readonly horizon: number;
  readonly significance: number;
  readonly minShare: number;
  readonly minIc: number;
  readonly minIcir: number;
  /** Undefined where false discoveries are not bounded. */
  readonly falseDiscovery?: number | undefined;
}
