import type { Template } from './Template.js';

/** One track record of a plan, and the rule that it came of where it is traded. */
export interface PlannedTrack {
  readonly name: string;
  readonly kind: 'strategy' | 'benchmark';
  readonly track: Template;
  readonly portfolio?: Template;
  /** Whether its rule decides from forecasts. */
  readonly forecasts?: true;
}
