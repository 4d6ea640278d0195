/** A node of a tree of items: an item, or the two nodes that were joined. */
export type Tree = number | readonly [Tree, Tree];

/** The tree that joins the two nearest groups of N items first, by the distance of their nearest items; N × N distances, N at least 1. Of equal distances, that between items of lower numbers; the group with the lowest item is on the left. */
export function singleLinkage(distance: Float64Array): Tree {
  const N = Math.sqrt(distance.length);
  const near = distance.slice();
  const groups: (Tree | undefined)[] = Array.from({ length: N }, (_, n) => n);
  for (let joins = 1; joins < N; joins++) {
    let [a, b, least] = [-1, -1, Infinity];
    for (let i = 0; i < N; i++) {
      if (groups[i] === undefined) continue;
      for (let j = i + 1; j < N; j++) {
        if (groups[j] === undefined || (near[i * N + j]! >= least && a >= 0)) continue;
        [a, b, least] = [i, j, near[i * N + j]!];
      }
    }
    groups[a] = [groups[a]!, groups[b]!];
    groups[b] = undefined;
    for (let k = 0; k < N; k++) {
      near[a * N + k] = Math.min(near[a * N + k]!, near[b * N + k]!);
      near[k * N + a] = near[a * N + k]!;
    }
  }
  return groups[0]!;
}
