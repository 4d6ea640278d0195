/** How many values are finite. */
export function countFinite(x: Float64Array): number {
  let count = 0;
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) count++;
  return count;
}
