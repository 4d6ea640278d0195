import type { Costs } from '@foliograph/core';

/** Whether trading costs nothing. */
export const isFree = (costs: Costs): boolean => Object.values(costs).every((value) => value === 0);
