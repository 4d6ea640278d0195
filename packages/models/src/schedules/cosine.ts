import type { Schedule } from './Schedule.js';

/** (1 + cos πs) / 2 of the share s that is done. Loshchilov & Hutter 2017. */
export const cosine: Schedule = {
  summary: 'Half a cosine wave down to 0.',
  factor: (share) => 0.5 * (1 + Math.cos(Math.PI * share)),
};
