import type { RandomStream } from '@foliograph/core';
import type { Span } from './gatherInputs.js';

/** How samples are dealt out to steps. */
export interface Batches {
  /** Samples of the largest batch. */
  readonly size: number;
  /** Samples dealt out in an epoch. */
  readonly count: number;
  /** The batches of an epoch, in an order that the stream draws; in the samples' own without one. */
  deal(random?: RandomStream): Span[];
}
