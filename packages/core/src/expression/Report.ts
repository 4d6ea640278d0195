import type { Diagnostic, Place } from '../result/index.js';

/** Where the mistakes of one formula are gathered, each placed by its character in the text. */
export interface Report {
  readonly problems: Diagnostic[];
  placeOf(at: number): Place;
}
