import { defineReading } from './defineReading.js';
import { windowLine } from './windowLine.js';

/** Distance of the value from the line of least squares through the last values; NaN while the window is incomplete or has a gap. */
export const resid = defineReading({
  summary: 'Distance of the value from the line of least squares through the last values.',
  version: 2,
  minimum: 2,
  shared: windowLine,
  reading: (out) => ({ resid: out }),
});
