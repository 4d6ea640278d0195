import type { Clock } from '../src/http/Clock.js';

/** A clock that moves only when somebody sleeps, and notes for how long. */
export function fakeClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = 0;
  return {
    slept,
    now: () => now,
    async sleep(seconds, signal) {
      signal.throwIfAborted();
      if (seconds <= 0) return;
      slept.push(seconds);
      now += seconds;
    },
  };
}
