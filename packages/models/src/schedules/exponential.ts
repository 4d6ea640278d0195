import type { Schedule } from './Schedule.js';

/** 0.01ˢ of the share s that is done. */
export const exponential: Schedule = {
  summary: 'Down to a hundredth, at every step by the same factor.',
  factor: (share) => 0.01 ** share,
};
