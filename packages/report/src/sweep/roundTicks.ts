/** Round numbers that reach from at most the least value to at least the greatest, some five of them. */
export function roundTicks(least: number, most: number): readonly number[] {
  const span = most - least || Math.abs(least) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = power * ([1, 2, 5, 10].find((factor) => span / (factor * power) <= 6) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  // Multiples of whole numbers, so that no rounding adds up.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
