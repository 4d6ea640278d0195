/** A column whose part that others do not explain is smaller than this share of it is explained by them. */
const EXPLAINED = 1e-10;

/** Residuals of the least-squares regression on columns and on dummies of groups, or a constant; NaN where a value, column or group is missing, and everywhere where there are no more rows than coefficients. Columns that others explain are passed over. */
export function residual(
  values: Float64Array,
  columns: readonly Float64Array[],
  groups: Float64Array | undefined,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  const rows = wholeRows(groups ? [values, ...columns, groups] : [values, ...columns]);
  const { group, sizes } = grouped(rows, groups);
  const basis: Float64Array[] = [];
  /** What of a column neither the groups nor the basis explain. */
  const rest = (column: Float64Array) => {
    const left = new Float64Array(rows.length);
    for (let i = 0; i < left.length; i++) left[i] = column[rows[i]!]!;
    demean(left, group, sizes);
    // Twice, since rounding leaves a little of the first projection.
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) {
        const along = dot(left, direction);
        for (let i = 0; i < left.length; i++) left[i]! -= along * direction[i]!;
      }
    }
    return left;
  };
  for (const column of columns) {
    let whole = 0;
    for (let i = 0; i < rows.length; i++) whole += column[rows[i]!]! ** 2;
    const left = rest(column);
    const length = Math.sqrt(dot(left, left));
    if (length <= EXPLAINED * Math.sqrt(whole)) continue;
    for (let i = 0; i < left.length; i++) left[i]! /= length;
    basis.push(left);
  }
  out.fill(NaN);
  if (rows.length <= sizes.length + basis.length) return out;
  const left = rest(values);
  for (let i = 0; i < left.length; i++) out[rows[i]!] = left[i]!;
  return out;
}

/** The rows on which no column is missing. */
function wholeRows(columns: readonly Float64Array[]): Int32Array {
  const rows = new Int32Array(columns[0]!.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    let whole = true;
    for (let k = 0; k < columns.length; k++) if (!Number.isFinite(columns[k]![i])) whole = false;
    if (whole) rows[count++] = i;
  }
  return rows.subarray(0, count);
}

/** The group of each row, counted from 0, and the size of each group; one group where none are told. */
function grouped(rows: Int32Array, codes: Float64Array | undefined): { readonly group: Int32Array; readonly sizes: Float64Array } {
  const group = new Int32Array(rows.length);
  const indexOf = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const code = codes ? codes[rows[i]!]! : 0;
    if (!indexOf.has(code)) indexOf.set(code, indexOf.size);
    group[i] = indexOf.get(code)!;
  }
  const sizes = new Float64Array(indexOf.size);
  for (let i = 0; i < group.length; i++) sizes[group[i]!]!++;
  return { group, sizes };
}

/** Takes from each value the mean of its group, in place. */
function demean(x: Float64Array, group: Int32Array, sizes: Float64Array): void {
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < x.length; i++) sums[group[i]!]! += x[i]!;
  for (let i = 0; i < x.length; i++) x[i]! -= sums[group[i]!]! / sizes[group[i]!]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
