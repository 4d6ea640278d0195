import type { Plane } from '../panel/index.js';
import type { Graph } from './Graph.js';

const BLOCK = 32; // sessions transposed at a time: a cache line of each asset's series is read whole

/** Fills the plane of a cross-sectional node from those of its inputs, a block of sessions at a time; assets that are no members of a session are missing in its section. */
export function runSection(
  node: Extract<Graph['nodes'][number], { type: 'call' }>,
  inputs: readonly Plane[],
  out: Plane,
  member: Plane | undefined,
  { assets: N, sessions: T }: { readonly assets: number; readonly sessions: number },
): void {
  const blocks = inputs.map(() => new Float64Array(BLOCK * N));
  const result = new Float64Array(BLOCK * N);
  for (let from = 0; from < T; from += BLOCK) {
    const to = Math.min(from + BLOCK, T);
    inputs.forEach((plane, i) => {
      const block = blocks[i]!;
      for (let n = 0; n < N; n++)
        for (let t = from; t < to; t++) block[(t - from) * N + n] = member?.[n * T + t] === 0 ? NaN : plane[n * T + t]!;
    });
    for (let b = 0; b < to - from; b++) {
      const section = (block: Float64Array) => block.subarray(b * N, (b + 1) * N);
      node.operator.kernel(blocks.map(section), node.params, section(result));
    }
    for (let n = 0; n < N; n++) for (let t = from; t < to; t++) out[n * T + t] = result[(t - from) * N + n]!;
  }
}
