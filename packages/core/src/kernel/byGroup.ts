/** Fills `out` by applying a section's kernel to each group's values alone; NaN where a group's code is not finite. */
export function byGroup(
  x: Float64Array,
  group: Float64Array,
  out: Float64Array,
  kernel: (values: Float64Array, out: Float64Array) => void,
): void {
  out.fill(NaN);
  for (const code of new Set(group)) {
    if (!Number.isFinite(code)) continue;
    const places: number[] = [];
    for (let i = 0; i < group.length; i++) if (group[i] === code) places.push(i);
    const values = Float64Array.from(places, (i) => x[i]!);
    const result = new Float64Array(values.length);
    kernel(values, result);
    places.forEach((i, j) => {
      out[i] = result[j]!;
    });
  }
}
