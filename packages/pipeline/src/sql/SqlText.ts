import type { Place } from '@foliograph/core';

/** A query as it was written. */
export interface SqlText {
  readonly text: string;
  /** The place of a character, from 0; of the whole where none is given. */
  place(at?: number): Place;
}
