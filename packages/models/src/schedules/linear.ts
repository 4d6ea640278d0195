import type { Schedule } from './Schedule.js';

/** 1 − s of the share s that is done. */
export const linear: Schedule = {
  summary: 'A line down to 0.',
  factor: (share) => 1 - share,
};
