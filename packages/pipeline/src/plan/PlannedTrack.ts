import type { Template } from './Template.js';

/** One track record of a plan, and the rule that it came of where it is traded. */
export interface PlannedTrack {
  readonly name: string;
  readonly kind: 'strategy' | 'benchmark';
  readonly track: Template;
  readonly portfolio?: Template;
  /** What its name is made of, in order, where it is traded. */
  readonly named?: { readonly model: readonly string[]; readonly portfolio: string; readonly terms: readonly string[] };
  /** Whether its rule decides from forecasts. */
  readonly forecasts?: true;
}
