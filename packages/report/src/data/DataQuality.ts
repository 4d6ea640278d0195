import type { Diagnostic } from '@foliograph/core';

/** What can be said of the market data that an experiment rests on; null is the only missing number. */
export interface DataQuality {
  /** Share of a year's sessions on which an asset has a bar, a row an asset; null in years when the asset is not in the data. */
  readonly coverage: {
    readonly assets: readonly string[];
    readonly years: readonly number[];
    readonly shares: readonly (readonly (number | null)[])[];
  };
  /** Sessions without a bar inside the panel, by asset and reason, such as "suspended", "not yet listed". */
  readonly missing: readonly { readonly asset: string; readonly reason: string; readonly sessions: number }[];
  /** Members of the index in the middle of each year, those of them that the data hold at all, and those priced on that day; empty without dated membership. */
  readonly survivorship: readonly { readonly day: string; readonly members: number; readonly listed: number; readonly priced: number }[];
  /** By check, the most serious first. */
  readonly findings: readonly {
    readonly check: string;
    readonly severity: 'error' | 'warning' | 'notice';
    readonly summary: string;
    /** What many of them are called, such as "jumps of the close". */
    readonly plural: string;
    readonly count: number;
    /** The first of them. */
    readonly examples: readonly {
      readonly source: string;
      readonly asset?: string;
      readonly from?: string;
      readonly to?: string;
      readonly message: string;
      readonly place?: NonNullable<Diagnostic['place']>;
      readonly remedy?: string;
    }[];
  }[];
}
