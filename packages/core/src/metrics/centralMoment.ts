import { mean } from '../sample/index.js';

/** Mean power of the distance from the mean; NaN of nothing. */
export function centralMoment(x: Float64Array, power: number): number {
  const centre = mean(x);
  return mean(x.map((value) => (value - centre) ** power));
}
