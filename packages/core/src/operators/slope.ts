import { defineReading } from './defineReading.js';
import { windowLine } from './windowLine.js';

/** Slope per session of the line of least squares through the last values; NaN while the window is incomplete or has a gap. */
export const slope = defineReading({
  summary: 'Slope per session of the line of least squares through the last values.',
  version: 2,
  minimum: 2,
  shared: windowLine,
  reading: (out) => ({ slope: out }),
});
