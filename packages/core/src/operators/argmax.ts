import { defineReading } from './defineReading.js';
import { windowHigh } from './windowHigh.js';

/** Place of the largest of the last values, 1 for the oldest session of the window, the first of equals; NaN while the window is incomplete or has a gap. */
export const argmax = defineReading({
  summary: 'Place of the largest of the last values, 1 for the oldest session of the window, the first of equals.',
  version: 1,
  shared: windowHigh,
  reading: (out) => ({ place: out }),
});
