/** Sum of the finite values, smallest first, so that it does not depend on the order they come in; 0 of none. */
export function orderFreeSum(x: Float64Array): number {
  const sorted = x.slice().sort();
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) if (Number.isFinite(sorted[i])) sum += sorted[i]!;
  return sum;
}
