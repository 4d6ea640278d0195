import { defineReading } from './defineReading.js';
import { windowOrder } from './windowOrder.js';

/** Median distance of the last values from their median, not scaled; NaN while the window is incomplete or has a gap. */
export const mad = defineReading({
  summary: 'Median distance of the last values from their median, not scaled.',
  version: 1,
  shared: windowOrder,
  reading: (out) => ({ read: 'mad', out }) as const,
});
