/** Bins that a histogram has room for. */
export const mostBins = 256;

/** Packed sums by bin for a number of features. */
export interface Histogram {
  readonly all: Float64Array;
  /** The part of each feature. */
  readonly parts: readonly Float64Array[];
}

/** A histogram of zeros. */
export function newHistogram(features: number): Histogram {
  const all = new Float64Array(features * mostBins);
  return { all, parts: Array.from({ length: features }, (_, f) => all.subarray(f * mostBins, (f + 1) * mostBins)) };
}
