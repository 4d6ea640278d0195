import type { Schedule } from './Schedule.js';

/** 1 throughout. */
export const constant: Schedule = {
  summary: 'The same learning rate throughout.',
  factor: () => 1,
};
