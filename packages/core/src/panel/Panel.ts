/** N assets × T sessions of one quantity, asset-major: the value of asset n at session t lies at n * T + t; NaN is missing. */
export type Plane = Float64Array;

/** Planes over the same assets and sessions. */
export interface Panel {
  readonly assets: readonly string[];
  /** ISO days in rising order. */
  readonly sessions: readonly string[];
  readonly calendar: 'daily' | 'weekly' | 'monthly';
  readonly fields: ReadonlyMap<string, Plane>;
}
