import type { Forecaster } from '@foliograph/core';

/** A forecaster that gives the mean of what several give; they must look at the same features and window. */
export function averaged(forecasters: readonly Forecaster[]): Forecaster {
  const [first, ...others] = forecasters;
  if (!first) throw new Error('there is no forecaster to average');
  if (others.length === 0) return first;
  let buffer = new Float32Array(0);
  return {
    ...first,
    async forecast(windows, indices, count, out) {
      if (buffer.length < count) buffer = new Float32Array(count);
      const sums = new Float64Array(count);
      for (const forecaster of forecasters) {
        await forecaster.forecast(windows, indices, count, buffer);
        for (let i = 0; i < count; i++) sums[i]! += buffer[i]!;
      }
      for (let i = 0; i < count; i++) out[i] = sums[i]! / forecasters.length;
    },
    async close() {
      for (const forecaster of forecasters) await forecaster.close();
    },
  };
}
