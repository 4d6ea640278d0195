import type { Plane } from '../panel/index.js';

/** 1 where an asset was traded at each of the last `window` sessions, else 0. */
export function wholeWindows(traded: Plane, sessions: number, window: number): Plane {
  const whole = new Float64Array(traded.length);
  let run = 0;
  for (let i = 0; i < traded.length; i++) {
    if (i % sessions === 0) run = 0;
    run = traded[i] === 1 ? run + 1 : 0;
    whole[i] = run >= window ? 1 : 0;
  }
  return whole;
}
