/** Rank of each value among the finite ones, from 1/n to 1, ties sharing their average rank; NaN where a value is not finite. */
export function averageRank(x: Float64Array, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const sorted = new Float64Array(x.length);
  let n = 0;
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) sorted[n++] = x[i]!;
  const values = sorted.subarray(0, n).sort();
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!;
    if (!Number.isFinite(v)) {
      out[i] = NaN;
      continue;
    }
    const below = countBelow(values, v, 0);
    const upTo = values[below + 1] === v ? countBelow(values, v, 1) : below + 1;
    out[i] = (below + upTo + 1) / (2 * n);
  }
  return out;
}

/** How many of the sorted values are under v and, where `equal` is 1, equal to it. What is as likely as not is added as a number: a wrongly guessed branch costs as much as ten additions. */
function countBelow(sorted: Float64Array, v: number, equal: 0 | 1): number {
  const counts = (value: number) => Number(value < v) + equal * Number(value === v);
  let low = 0;
  for (let left = sorted.length; left > 1; ) {
    const half = left >> 1;
    low += half * counts(sorted[low + half - 1]!);
    left -= half;
  }
  return low + counts(sorted[low]!);
}
