import { defineReading } from './defineReading.js';
import { windowLow } from './windowLow.js';

/** Smallest of the last values; NaN while the window is incomplete or has a gap. */
export const min = defineReading({
  summary: 'Smallest of the last values.',
  version: 1,
  shared: windowLow,
  reading: (out) => ({ value: out }),
});
