/** A column whose part that others do not explain is smaller than this share of it is explained by them. */
const EXPLAINED = 1e-10;

/** Residuals of the least-squares regression on columns and on dummies of groups, or a constant; NaN where a value, column or group is missing, and everywhere where there are no more rows than coefficients. Columns that others explain are passed over. */
export function residual(
  values: Float64Array,
  columns: readonly Float64Array[],
  groups: Float64Array | undefined,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  const rows = Int32Array.from(values.keys()).filter((i) =>
    [values, ...columns, ...(groups ? [groups] : [])].every((x) => Number.isFinite(x[i])),
  );
  const codes = Float64Array.from(rows, (i) => groups?.[i] ?? 0);
  const basis: Float64Array[] = [];
  const rest = (column: Float64Array) => {
    const picked = demean(
      Float64Array.from(rows, (i) => column[i]!),
      codes,
    );
    // Twice, since rounding leaves a little of the first projection.
    for (const direction of [...basis, ...basis]) {
      const along = dot(picked, direction);
      for (let i = 0; i < picked.length; i++) picked[i]! -= along * direction[i]!;
    }
    return picked;
  };
  for (const column of columns) {
    const whole = Math.sqrt(rows.reduce((sum, i) => sum + column[i]! ** 2, 0));
    const left = rest(column);
    const length = Math.sqrt(dot(left, left));
    if (length > EXPLAINED * whole) basis.push(left.map((value) => value / length));
  }
  out.fill(NaN);
  if (rows.length <= new Set(codes).size + basis.length) return out;
  const left = rest(values);
  rows.forEach((i, row) => {
    out[i] = left[row]!;
  });
  return out;
}

/** Takes from each value the mean of its group. */
function demean(x: Float64Array, codes: Float64Array): Float64Array {
  const sums = new Map<number, { sum: number; count: number }>();
  for (let i = 0; i < x.length; i++) {
    const group = sums.get(codes[i]!) ?? { sum: 0, count: 0 };
    sums.set(codes[i]!, { sum: group.sum + x[i]!, count: group.count + 1 });
  }
  return x.map((value, i) => value - sums.get(codes[i]!)!.sum / sums.get(codes[i]!)!.count);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
