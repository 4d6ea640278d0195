import { periodsPerYear } from '@foliograph/core';

/** Variance of one session of what has the given volatility per year. */
export const perSession = (volatility: number): number => volatility ** 2 / periodsPerYear.daily;
