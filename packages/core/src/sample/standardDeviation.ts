import { mean } from './mean.js';

/** Sample standard deviation (ddof 1); exactly 0 where all values are equal, NaN of fewer than two. */
export function standardDeviation(x: ArrayLike<number>): number {
  if (x.length < 2) return NaN;
  const centre = mean(x);
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - centre) ** 2;
  return Math.sqrt(squares / (x.length - 1));
}
