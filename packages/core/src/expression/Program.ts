import type { Graph } from './Graph.js';
import type { Schedule } from './Schedule.js';

/** What is to be computed for some formulas, before there are data. */
export interface Program {
  readonly graph: Graph;
  readonly schedule: Schedule;
  /** How many planes of the panel's size its evaluation fills at once. */
  readonly planeCount: number;
  /** Which of these planes holds each formula in the end. */
  readonly results: readonly number[];
}
