/** Bars as a check sees them. */
export interface CheckedBars {
  readonly assets: readonly string[];
  /** ISO days in rising order. */
  readonly sessions: readonly string[];
  /** N × T planes, asset-major, NaN where there is no bar. */
  readonly fields: ReadonlyMap<string, Float64Array>;
  /** Fields that come from a column of another name, so that they may be on another scale than the others. */
  readonly mapped: ReadonlySet<string>;
  /** Largest move from one bar to the next that is not doubted, as a fraction; 0 for any. */
  readonly maxJump: number;
}

/** Something that no bars should show. */
export interface Check {
  readonly summary: string;
  readonly severity: 'error' | 'warning';
  /** What many of its findings are called, as in "and 12 more …". */
  readonly plural: string;
  readonly remedy?: string;
  /** Calls `found` for each bar that shows it, by asset and then by session. */
  find(bars: CheckedBars, found: (n: number, t: number, message: string) => void): void;
}

/** Types a check. */
export const defineCheck = (check: Check): Check => check;
