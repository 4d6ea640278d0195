const most = 255;
const padded = new Float32Array(most);

/** The bin of each value: how many edges are less than it. */
export function binColumn(values: Float32Array, edges: Float32Array, out: Uint8Array): void {
  padded.fill(Infinity);
  padded.set(edges);
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    let bin = 0;
    // Without a branch, which would be guessed wrong half the time.
    for (let step = 128; step > 0; step >>= 1) bin += Number(padded[bin + step - 1]! < x) * step;
    out[i] = bin;
  }
}
