/**
 * Fills `out` with a figure of the last W sessions, from the known values of each input and their places, counted from 1 for the oldest session of the window that there is, `span` for the current one;
 * NaN where fewer than `min` sessions have a value of every input. The plain way, for figures that no running form has been found for.
 */
export function eachWindow(
  inputs: readonly Float64Array[],
  W: number,
  out: Float64Array,
  min: number,
  figure: (values: readonly Float64Array[], places: Float64Array, span: number) => number,
): void {
  const size = Math.min(W, out.length);
  const places = new Float64Array(size);
  const values = inputs.map(() => new Float64Array(size));
  for (let t = 0; t < out.length; t++) {
    const from = Math.max(0, t + 1 - W);
    let n = 0;
    for (let s = from; s <= t; s++) {
      let known = true;
      for (let i = 0; i < inputs.length; i++) {
        const v = inputs[i]![s]!;
        values[i]![n] = v;
        known &&= v - v === 0;
      }
      if (known) places[n++] = s - from + 1;
    }
    out[t] =
      n >= min
        ? figure(
            values.map((all) => all.subarray(0, n)),
            places.subarray(0, n),
            t + 1 - from,
          )
        : NaN;
  }
}
