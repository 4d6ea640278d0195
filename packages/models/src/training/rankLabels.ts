/** Ranks of the first `count` labels among themselves in their place, from 0 to 1, equal ones by their average; the others stay. */
export function rankLabels(labels: Float32Array, count: number): void {
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => labels[a]! - labels[b]!);
  const values = order.map((i) => labels[i]!);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && values[to] === values[from]) to++;
    for (let at = from; at < to; at++) labels[order[at]!] = (from + to - 1) / 2 / Math.max(1, count - 1);
    from = to;
  }
}
