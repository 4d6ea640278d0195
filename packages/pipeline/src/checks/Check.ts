import type { AdjustmentClaim } from '@foliograph/core';
import type { Bars, Finding } from '../bars/index.js';

/** Bars as a check sees them: adjusted, with what is said of them. */
export interface CheckedBars extends Bars {
  /** How prices are said to be adjusted. */
  readonly claim: AdjustmentClaim;
  /** Largest move from one bar to the next that is not doubted, as a fraction; 0 for any. */
  readonly maxJump: number;
  /** Absent where no market is declared. */
  readonly market?: {
    /** Largest move from the previous close for each session of one asset's fields, as a fraction; absent where the market knows no limit. */
    limit?(series: ReadonlyMap<string, Float64Array>): Float64Array;
  };
}

/** Something that bars show, by the indices of its asset and session: either absent where it is about all of them. */
export interface Found {
  readonly asset?: number;
  readonly session?: number;
  /** The last session of a run; that of `session` where absent. */
  readonly to?: number;
  /** ISO days in place of sessions, for days that are none. */
  readonly days?: readonly [from: string, to: string];
  readonly message: string;
  /** The check's own where absent. */
  readonly severity?: Finding['severity'];
  readonly remedy?: string;
}

/** Something that no bars should show, or that a reader should know of them. */
export interface Check {
  readonly summary: string;
  readonly severity: Finding['severity'];
  /** What many of its findings are called, as in "and 12 more …". */
  readonly plural: string;
  readonly remedy?: string;
  find(bars: CheckedBars, found: (finding: Found) => void): void;
}

/** Types a check. */
export const defineCheck = (check: Check): Check => check;
