import type { Counted } from './counted.js';

/** What rows show beside their values. */
export interface Notes {
  /** Bars of a day that the same asset had before: equal to that one, and not. */
  readonly repeated: Counted;
  readonly conflicting: Counted;
  /** Files whose days are out of order. */
  readonly unsorted: Counted;
}
