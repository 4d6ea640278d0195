import type { Graph } from './Graph.js';
import type { Pace } from './Pace.js';

/** Seconds from the start of each node to the end of the longest way through what reads it; unknown times count as none. */
export async function pathLengths({ nodes, needs, readers }: Graph, pace: Pace): Promise<Float64Array> {
  const lengths = new Float64Array(nodes.length);
  const open = readers.map(({ length }) => length);
  const ends = [...open.keys()].filter((index) => open[index] === 0);
  for (let at = 0; at < ends.length; at++) {
    const index = ends[at]!;
    lengths[index] = lengths[index]! + ((await pace.like(nodes[index]!)) ?? 0);
    for (const { from } of needs[index]!) {
      lengths[from] = Math.max(lengths[from]!, lengths[index]!);
      if (--open[from]! === 0) ends.push(from);
    }
  }
  return lengths;
}
