import { mean } from '../sample/index.js';

/** Root mean square of the negative values, over the count of all; NaN of nothing. */
export const shortfall = (x: Float64Array): number => Math.sqrt(mean(x.map((value) => Math.min(value, 0) ** 2)));
