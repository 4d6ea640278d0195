import { defineReading } from './defineReading.js';
import { windowOrder } from './windowOrder.js';

/** Rank of the value among the last values, from 1/n to 1, ties sharing their average rank; NaN while the window is incomplete or has a gap. */
export const tsRank = defineReading({
  summary: 'Rank of the value among the last values, from 1/n to 1, ties sharing their average rank.',
  version: 1,
  shared: windowOrder,
  reading: (out) => ({ read: 'rank', out }) as const,
});
