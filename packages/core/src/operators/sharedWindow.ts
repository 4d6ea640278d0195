import type { SharedKernel } from './SharedKernel.js';

/** A shared kernel from a loop over one series. */
export const sharedWindow =
  <R>(fill: (x: Float64Array, W: number, readings: readonly R[], least: number) => void): SharedKernel<R> =>
  ([x], { window, least = window }, readings) => {
    const W = Math.min(window, x!.length + 1); // a window that is never whole need be no longer
    fill(x!, W, readings, Math.min(W, least));
  };
