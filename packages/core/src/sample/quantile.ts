/** The quantile of sorted values at a share from 0 to 1, on the line between the two nearest (Hyndman and Fan's type 7); NaN of nothing. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const before = Math.floor(place);
  const low = sorted[before] ?? NaN;
  return low + (place - before) * ((sorted[before + 1] ?? low) - low);
}
