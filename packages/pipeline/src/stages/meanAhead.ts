/** The mean of each value of a plane and of those on the sessions after it, so many in all; NaN where one of them is missing or lies beyond the last session. */
export function meanAhead(plane: Float64Array, T: number, ahead: number): Float64Array {
  return plane.map((_, i) => {
    if ((i % T) + ahead > T) return NaN;
    let sum = plane[i]!;
    for (let k = 1; k < ahead; k++) sum += plane[i + k]!;
    return sum / ahead;
  });
}
