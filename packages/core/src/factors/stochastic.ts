/** Formula of the place of the close between the low and the high of the last sessions, from 0 to 100; NaN where they are equal. */
export const stochastic = (window: number): string => `100 * (close - min(low, ${window})) / (max(high, ${window}) - min(low, ${window}))`;
