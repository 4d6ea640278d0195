/** Up to where a tree grows. */
export interface Growth {
  /** Splits above a leaf, at most; 0 sets no bound. */
  readonly maxDepth: number;
  /** With a bound the best leaf is split next; 0 sets none. */
  readonly maxLeaves: number;
  readonly minSamplesLeaf: number;
  /** Least fall of the sum of squared errors that a split must bring. */
  readonly minGain: number;
  /** Added to the count of a leaf, which draws its value to 0. */
  readonly lambda: number;
}
