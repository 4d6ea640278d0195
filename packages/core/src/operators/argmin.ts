import { defineReading } from './defineReading.js';
import { windowLow } from './windowLow.js';

/** Place of the smallest of the last values, 1 for the oldest session of the window, the first of equals; NaN while the window is incomplete or has a gap. */
export const argmin = defineReading({
  summary: 'Place of the smallest of the last values, 1 for the oldest session of the window, the first of equals.',
  version: 1,
  shared: windowLow,
  reading: (out) => ({ place: out }),
});
