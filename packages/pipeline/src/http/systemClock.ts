import { setTimeout } from 'node:timers/promises';
import type { Clock } from './Clock.js';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now() / 1000,
  async sleep(seconds, signal) {
    if (seconds > 0) await setTimeout(seconds * 1000, undefined, { signal });
    signal.throwIfAborted();
  },
};
