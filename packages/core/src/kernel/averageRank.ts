/** Rank of each value among the finite ones, from 1/n to 1, ties sharing their average rank; NaN where a value is not finite. */
export function averageRank(x: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const sorted = new Float64Array(x.length);
  let n = 0;
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) sorted[n++] = x[i]!;
  const values = sorted.subarray(0, n).sort();
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!;
    out[i] = Number.isFinite(v) ? (countBelow(values, v, false) + countBelow(values, v, true) + 1) / (2 * n) : NaN;
  }
  return out;
}

/** How many of the sorted values are under v, or, where `orEqual`, not over it. */
function countBelow(sorted: Float64Array, v: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle]!;
    if (value < v || (orEqual && value === v)) low = middle + 1;
    else high = middle;
  }
  return low;
}
