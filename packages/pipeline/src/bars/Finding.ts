import type { Place } from '@foliograph/core';

/** Something that data show and a reader should know: where, since when, and what would mend it. */
export interface Finding {
  /** The check that found it, as users write it. */
  readonly check: string;
  /** A notice is a fact about the data; a warning, a doubt; an error keeps them from being used. */
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** Absent where it is about a session of all assets, or about the whole table. */
  readonly asset?: string;
  /** First and last day it is about. */
  readonly from?: string;
  readonly to?: string;
  readonly place?: Place;
  readonly remedy?: string;
}
