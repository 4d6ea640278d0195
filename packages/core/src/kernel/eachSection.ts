const BLOCK = 32; // sessions transposed at a time: a cache line of each asset's series is read whole

interface Extent {
  readonly assets: number;
  readonly sessions: number;
  readonly member?: Float64Array | undefined;
  /** The sessions that are visited: all where left out. */
  readonly from?: number;
  readonly to?: number;
}

/** Calls back for each session with its section of every plane, a value an asset, for the section of the plane that comes out; assets that are no members of the session are missing in what goes in. */
export function eachSection(
  planes: readonly Float64Array[],
  out: Float64Array,
  { assets: N, sessions: T, member, from: first = 0, to: end = T }: Extent,
  visit: (sections: readonly Float64Array[], result: Float64Array) => void,
): void {
  const blocks = planes.map(() => new Float64Array(BLOCK * N));
  const result = new Float64Array(BLOCK * N);
  for (let from = first; from < end; from += BLOCK) {
    const to = Math.min(from + BLOCK, end);
    planes.forEach((plane, i) => {
      const block = blocks[i]!;
      for (let n = 0; n < N; n++)
        for (let t = from; t < to; t++) block[(t - from) * N + n] = member?.[n * T + t] === 0 ? NaN : plane[n * T + t]!;
    });
    for (let b = 0; b < to - from; b++) {
      const section = (block: Float64Array) => block.subarray(b * N, (b + 1) * N);
      visit(blocks.map(section), section(result));
    }
    for (let n = 0; n < N; n++) for (let t = from; t < to; t++) out[n * T + t] = result[(t - from) * N + n]!;
  }
}
