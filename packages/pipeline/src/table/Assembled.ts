import type { Finding } from './Finding.js';

/** Planes made from series, with the row that each bar came from. */
export interface Assembled {
  readonly assets: readonly string[];
  /** ISO days in rising order, the union over assets. */
  readonly sessions: readonly string[];
  /** N × T planes, asset-major, NaN where there is no bar. */
  readonly fields: ReadonlyMap<string, Float64Array>;
  /** Where the bar of asset n at session t was read; undefined where there is none. */
  origin(n: number, t: number): Omit<Finding, 'message'> | undefined;
  /** Bars of a day that the same asset had before: equal to that one, and not. */
  readonly repeated: readonly Finding[];
  readonly conflicting: readonly Finding[];
}
