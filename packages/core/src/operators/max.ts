import { defineReading } from './defineReading.js';
import { windowHigh } from './windowHigh.js';

/** Largest of the last values; NaN while the window is incomplete or has a gap. */
export const max = defineReading({
  summary: 'Largest of the last values.',
  version: 1,
  shared: windowHigh,
  reading: (out) => ({ value: out }),
});
