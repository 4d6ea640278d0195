import type { Clock } from './Clock.js';

/** Lets requests start no faster than a rate, and none before a time that was asked for. */
export interface Pacer {
  /** Ends when the caller may start. */
  turn(signal: AbortSignal): Promise<void>;
  /** Nobody starts for some seconds. */
  hold(seconds: number): void;
}

/** A pacer whose turns are evenly spaced. */
export function pacer(perSecond: number, clock: Clock): Pacer {
  let next = -Infinity;
  return {
    async turn(signal) {
      const start = Math.max(next, clock.now());
      next = start + 1 / perSecond;
      await clock.sleep(start - clock.now(), signal);
    },
    hold(seconds) {
      next = Math.max(next, clock.now() + seconds);
    },
  };
}
