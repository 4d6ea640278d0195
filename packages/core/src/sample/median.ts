import { quantile } from './quantile.js';

/** The middle value, of an even number the mean of the middle two; NaN of nothing. */
export const median = (x: Float64Array): number => quantile(x.slice().sort(), 0.5);
