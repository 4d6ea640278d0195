import type { DataQuality } from '@foliograph/report';

/** One table that was read. */
export interface CheckedTable {
  readonly name: string;
  readonly assets: number;
  /** Days on which it has rows. */
  readonly sessions: number;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
}

/** What came of checking data. */
export interface DataCheck {
  readonly quality: DataQuality;
  /** Path of the page with the picture. */
  readonly report: string;
  readonly tables: readonly CheckedTable[];
}
