/** What to read off the values of a window in their order: a quantile (share 0 to 1, between neighbours by proportion), the current value's average rank over their number, or the median distance from the median. */
export type OrderReading = { readonly out: Float64Array } & (
  | { readonly read: 'quantile'; readonly share: number }
  | { readonly read: 'rank' | 'mad' }
);

/**
 * Fills all readings from one ordering of the last W values, or of those present where at least `min` are; NaN where fewer are, a rank also where the current value is missing. Infinities count as missing.
 * The window is a linked list in rising order, equal values by age; a value is looked for from the last one's place, since series move in small steps, and each reading follows its node.
 */
export function rollingOrder(x: Float64Array, W: number, readings: readonly OrderReading[], min = W): void {
  const T = x.length;
  const low = W; // nodes are places of a ring of W sessions, and two ends
  const high = W + 1;
  const values = new Float64Array(W + 2).fill(NaN);
  const next = new Int32Array(W + 2);
  const before = new Int32Array(W + 2);
  values[low] = -Infinity;
  values[high] = Infinity;
  next[low] = high;
  before[high] = low;
  const count = readings.length;
  const outs = readings.map(({ out }) => out);
  const shares = Float64Array.from(readings, (reading) =>
    reading.read === 'quantile' ? reading.share : reading.read === 'mad' ? 0.5 : NaN,
  );
  const isMad = Uint8Array.from(readings, ({ read }) => (read === 'mad' ? 1 : 0));
  const nodes = new Int32Array(count).fill(high); // where each reading stands, and how many values are below
  const ranks = new Int32Array(count);
  let n = 0;
  let last = low;
  let rank = 0; // of the last value, from 1
  let slot = 0;
  for (let t = 0; t < T; t++) {
    const v = x[t]!;
    const old = values[slot]!;
    if (old - old === 0) {
      const left = before[slot]!;
      const right = next[slot]!;
      next[left] = right;
      before[right] = left;
      n--;
      if (slot === last) {
        last = left;
        rank--;
      } else if (old <= values[last]!) rank--;
      for (let k = 0; k < count; k++) {
        const node = nodes[k]!;
        if (node === slot) nodes[k] = right;
        else if (old <= values[node]!) ranks[k]!--;
      }
    }
    const present = v - v === 0;
    values[slot] = present ? v : NaN;
    if (present) {
      let right = next[last]!;
      while (values[right]! <= v) {
        last = right;
        rank++;
        right = next[right]!;
      }
      while (values[last]! > v) {
        right = last;
        last = before[last]!;
        rank--;
      }
      next[last] = slot;
      before[slot] = last;
      next[slot] = right;
      before[right] = slot;
      last = slot;
      rank++;
      n++;
      for (let k = 0; k < count; k++) if (v < values[nodes[k]!]!) ranks[k]!++;
    }
    for (let k = 0; k < count; k++) {
      const share = shares[k]!;
      let result = NaN;
      if (n >= min && n > 0) {
        if (share - share !== 0) result = present ? averageRank(values, before, last, rank) / n : NaN;
        else {
          const place = (n - 1) * share;
          const below = Math.floor(place);
          let node = nodes[k]!;
          let at = ranks[k]!;
          for (; at < below; at++) node = next[node]!;
          for (; at > below; at--) node = before[node]!;
          nodes[k] = node;
          ranks[k] = below;
          const part = place - below;
          const value = values[node]!;
          result = part === 0 ? value : value + (values[next[node]!]! - value) * part;
          if (isMad[k] === 1) result = medianDistance(values, next, before, node, result, n);
        }
      }
      outs[k]![t] = result;
    }
    if (++slot === W) slot = 0;
  }
}

/** The rank of the newest value, from 1, which stands after its equals. */
function averageRank(values: Float64Array, before: Int32Array, node: number, rank: number): number {
  const v = values[node]!;
  let equal = 0;
  for (let left = before[node]!; values[left] === v; left = before[left]!) equal++;
  return rank - equal / 2;
}

/** The median distance of n values from their median, of which `node` is at or next below; goes outwards from it, nearest first. */
function medianDistance(values: Float64Array, next: Int32Array, before: Int32Array, node: number, median: number, n: number): number {
  let left = node;
  let right = next[node]!;
  let distance = 0;
  let earlier = 0;
  for (let taken = 0; taken <= n >> 1; taken++) {
    const down = median - values[left]!;
    const up = values[right]! - median;
    earlier = distance;
    if (down <= up) {
      distance = down;
      left = before[left]!;
    } else {
      distance = up;
      right = next[right]!;
    }
  }
  return n % 2 === 1 ? distance : (earlier + distance) / 2;
}
