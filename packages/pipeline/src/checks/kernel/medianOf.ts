/** The upper median of `count` values from a place on, which it reorders; NaN of none. */
export function medianOf(values: Float64Array, count: number, begin = 0): number {
  if (count === 0) return NaN;
  const middle = begin + (count >> 1);
  let left = begin;
  let right = begin + count - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (middle <= j) right = j;
    else if (middle >= i) left = i;
    else break;
  }
  return values[middle]!;
}
