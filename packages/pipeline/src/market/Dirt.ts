/** How many faults of each kind are planted in the bars. */
export interface Dirt {
  /** Runs of ten bars that repeat the bar before them. */
  readonly stale: number;
  /** Days before which all prices are four times, and volumes a quarter of, what they were. */
  readonly splits: number;
  /** Bars whose high and low have changed places. */
  readonly swapped: number;
  /** Bars whose close, and with it the high, is ten times what it was. */
  readonly outliers: number;
  /** Bars that are missing between two others. */
  readonly missing: number;
  /** Holidays that stand in the data as days without trade, all closes carried. */
  readonly holidays: number;
  /** Days that the exchange was open and the data lack. */
  readonly lost: number;
}
