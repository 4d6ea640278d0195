import type { Costs } from '@foliograph/core';

const kinds = {
  bps: (rate) => `${rate} bps`,
  perShare: (fee) => `${fee} a unit`,
  minimum: (fee) => `at least ${fee} an order`,
  buyDuty: (rate) => `${rate} bps duty on buys`,
  sellDuty: (rate) => `${rate} bps duty on sales`,
  slippage: (rate) => `${rate} bps slippage`,
  borrow: (rate) => `${rate} a year for shorts`,
} as const satisfies Readonly<Record<keyof Costs, (value: number) => string>>;

/** One set of costs in words, in a fixed order. */
export const costsInWords = (costs: Costs): string =>
  Object.entries(kinds)
    .flatMap(([kind, told]) => {
      const value = costs[kind as keyof Costs];
      return value === undefined ? [] : [told(value)];
    })
    .join(', ');
