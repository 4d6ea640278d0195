import type { CheckedBars } from './Check.js';

/** Calls `look` for every cell of the planes with its asset and session. */
export function eachCell({ assets, sessions }: CheckedBars, look: (cell: number, n: number, t: number) => void): void {
  const T = sessions.length;
  for (let n = 0; n < assets.length; n++) for (let t = 0; t < T; t++) look(n * T + t, n, t);
}
