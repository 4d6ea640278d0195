import type { SweepFields } from './sweepFrame.js';

/** Whether a spec itself names trials. */
export const hasTrials = (sweep: SweepFields | undefined): boolean =>
  sweep !== undefined && (Object.keys(sweep.grid).length > 0 || sweep.list.length > 0 || sweep.random !== undefined);
