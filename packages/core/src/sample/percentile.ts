/** How much of a sample lies below a value, from 0 to 100, what equals it by half; values that are no number are left out, and NaN of nothing. */
export function percentile(value: number, sample: ArrayLike<number>): number {
  let [below, count] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (Number.isNaN(sample[i]!)) continue;
    count++;
    if (sample[i]! < value) below++;
    else if (sample[i] === value) below += 0.5;
  }
  return count > 0 && !Number.isNaN(value) ? (100 * below) / count : NaN;
}
