import { defineReading } from './defineReading.js';
import { windowLine } from './windowLine.js';

/** Share of the variance of the last values that the line of least squares through them explains, 0 to 1; NaN where they do not vary, while the window is incomplete or has a gap. */
export const rsquare = defineReading({
  summary: 'Share of the variance of the last values that the line of least squares through them explains, 0 to 1.',
  version: 2,
  minimum: 2,
  shared: windowLine,
  reading: (out) => ({ rsquare: out }),
});
