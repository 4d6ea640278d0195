import { defineReading } from './defineReading.js';
import { windowOrder } from './windowOrder.js';

/** Median of the last values; NaN while the window is incomplete or has a gap. */
export const median = defineReading({
  summary: 'Median of the last values.',
  version: 1,
  shared: windowOrder,
  reading: (out) => ({ read: 'quantile', share: 0.5, out }) as const,
});
