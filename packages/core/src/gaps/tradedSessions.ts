import type { Plane } from '../panel/index.js';

/** 1 where an asset has a close and its trading is not said to be suspended, else 0. */
export function tradedSessions(close: Plane, trading: Plane | undefined): Plane {
  const traded = new Float64Array(close.length);
  for (let i = 0; i < close.length; i++) traded[i] = Number.isNaN(close[i]!) || trading?.[i] === 0 ? 0 : 1;
  return traded;
}
