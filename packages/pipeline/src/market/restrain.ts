import { stream } from '@foliograph/core';
import type { Company } from './companies.js';
import type { BarPlanes } from './drawBars.js';
import type { MarketShape } from './MarketShape.js';

/** 1 on sessions that closed at the limit, else 0; NaN where there is no bar. */
export interface LimitMarks {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Mean length of a suspension, in sessions. */
const spell = 10;

/**
 * Bars under suspensions, which carry the price and trade nothing, and under a limit on the move from close to close.
 * What a price may not move on one session it moves on the next ones, so that it ends where it would have been without rules.
 */
export function restrain(
  free: BarPlanes,
  companies: readonly Company[],
  { suspensions = 0, limit = Infinity }: Pick<MarketShape, 'suspensions' | 'limit'>,
  T: number,
  seed: number,
): { readonly bars: BarPlanes; readonly limits?: LimitMarks } {
  if (suspensions === 0 && limit === Infinity) return { bars: free };
  const marks = () => free.close.map((price) => (Number.isNaN(price) ? NaN : 0));
  const [up, down, trading] = [marks(), marks(), marks()];
  const [open, high, low, close, volume] = [free.open, free.high, free.low, free.close, free.volume].map((plane) => plane.slice()) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const enter = suspensions / (1 - suspensions) / spell;
  for (const { asset, first, end, successor } of companies) {
    const random = stream(seed, 'market', 'suspension', asset, Number(successor));
    let suspended = false;
    trading[asset * T + first] = 1;
    for (let i = asset * T + first + 1; i < asset * T + end; i++) {
      const last = close[i - 1]!;
      suspended = random.uniform() < (suspended ? 1 - 1 / spell : enter);
      trading[i] = suspended ? 0 : 1;
      if (suspended) {
        open[i] = high[i] = low[i] = close[i] = last;
        volume[i] = 0;
        continue;
      }
      const [floor, ceiling] = [last * (1 - limit), last * (1 + limit)];
      for (const plane of [open, high, low, close]) plane[i] = Math.min(ceiling, Math.max(floor, plane[i]!));
      up[i] = close[i] === ceiling ? 1 : 0;
      down[i] = close[i] === floor ? 1 : 0;
    }
  }
  return {
    bars: { open, high, low, close, volume, ...(suspensions > 0 ? { trading } : {}) },
    ...(limit < Infinity ? { limits: { up, down } } : {}),
  };
}
