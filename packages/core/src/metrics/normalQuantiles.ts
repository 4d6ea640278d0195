import type { TailShare } from './TailShare.js';

/** Quantiles of the standard normal distribution. */
export const normalQuantiles: Readonly<Record<TailShare, number>> = { 0.01: -2.3263478740408408, 0.05: -1.6448536269514722 };
