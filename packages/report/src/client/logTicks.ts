const steps = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]] as const;

/** Round values for a logarithmic axis: the coarsest set with at least four between `low` and `high`, else tenths of a power of ten. */
export function logTicks(low: number, high: number): readonly number[] {
  for (const step of steps) {
    const ticks = within(low, high, step);
    if (ticks.length >= 4) return ticks;
  }
  return within(
    low,
    high,
    Array.from({ length: 180 }, (_, i) => 1 + i / 20),
  ).filter((_, i, all) => i % Math.ceil(all.length / 6) === 0);
}

function within(low: number, high: number, step: readonly number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const mantissa of step) {
      const tick = Number((mantissa * 10 ** power).toPrecision(6));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
}
