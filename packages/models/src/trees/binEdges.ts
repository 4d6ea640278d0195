/** Upper edges of at most `bins` bins of about equal counts over ascending values, without that of the last; no value lies on both sides of an edge, and values that are few have a bin each. */
export function binEdges(sorted: Float32Array, bins: number): Float32Array {
  const edges = new Float32Array(bins - 1);
  let [found, held, start, distinct] = [0, sorted.length, 0, 1];
  for (let i = 1; i < sorted.length; i++) if (sorted[i - 1]! < sorted[i]!) distinct++;
  for (let i = 1; i < sorted.length && found < edges.length; i++) {
    const [below, above] = [sorted[i - 1]!, sorted[i]!];
    if (!(below < above)) continue;
    // What is left is shared anew after each bin, since a value that is frequent may fill one by far.
    if (distinct > bins && (i - start) * (bins - found) < held) continue;
    edges[found++] = between(below, above);
    held -= i - start;
    start = i;
  }
  return edges.slice(0, found);
}

/** The middle of two float32 numbers, at least the lower one and less than the upper. */
function between(below: number, above: number): number {
  const middle = Math.fround(below / 2 + above / 2);
  return middle >= below && middle < above ? middle : below;
}
