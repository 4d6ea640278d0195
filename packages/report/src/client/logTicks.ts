const steps = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]] as const;

/** Round values for a logarithmic axis: the coarsest set with at least four between `low` and `high`, else evenly spaced ones. */
export function logTicks(low: number, high: number): readonly number[] {
  for (const step of steps) {
    const ticks = powers(low, high, step);
    if (ticks.length >= 4) return ticks;
  }
  return even(low, high);
}

function powers(low: number, high: number, step: readonly number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const mantissa of step) {
      const tick = Number((mantissa * 10 ** power).toPrecision(6));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
}

function even(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((one) => one * power >= rough) ?? 10);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) {
    const tick = Number((i * step).toPrecision(6));
    if (tick >= low && tick <= high) ticks.push(tick);
  }
  return ticks;
}
