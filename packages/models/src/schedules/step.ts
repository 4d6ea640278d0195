import type { Schedule } from './Schedule.js';

/** 1, then a tenth after half of the steps, then a hundredth after three quarters. */
export const step: Schedule = {
  summary: 'A tenth after half of the steps, and a hundredth after three quarters.',
  factor: (share) => (share < 0.5 ? 1 : share < 0.75 ? 0.1 : 0.01),
};
