import type { Figures } from './Figures.js';

/** One equity curve: equity at each session, the first before any return. */
export interface Track {
  readonly seed: number;
  readonly sessions: readonly string[];
  readonly equity: readonly (number | null)[];
  readonly figures: Figures;
}

/** What one strategy or benchmark came to, over all seeds it was run with. */
export interface TrackedResult {
  readonly name: string;
  readonly kind: 'strategy' | 'benchmark';
  /** One a seed; a benchmark has one. */
  readonly seeds: readonly Track[];
  /** Mean over seeds. */
  readonly figures: Figures;
  /** Sample standard deviation over seeds; left out where there is one seed. */
  readonly deviations?: Figures;
}
