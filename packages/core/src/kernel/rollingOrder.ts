/** What to read off the values of a window in their order: a quantile (share 0 to 1, between neighbours by proportion), the current value's average rank over their number, or the median distance from the median. */
export type OrderReading = { readonly out: Float64Array } & (
  | { readonly read: 'quantile'; readonly share: number }
  | { readonly read: 'rank' | 'mad' }
);

/**
 * Fills all readings from one ordering of the last W values, or of those present where at least `min` are; NaN where fewer are, a rank also where the current value is missing. Infinities count as missing.
 * The window is a linked list in rising order, equal values by age; a value is looked for from the last one's place, since series move in small steps, each quantile follows its node, and a distance the two ends of the nearer half.
 * What is as likely as not is added as a number: a wrongly guessed branch costs as much as ten additions.
 */
export function rollingOrder(x: Float64Array, W: number, readings: readonly OrderReading[], min = W): void {
  const T = x.length;
  const low = W; // nodes are places of a ring of W sessions, and two ends
  const high = W + 1;
  const size = W + 2;
  const next = 2 * size;
  const values = new Float64Array(size).fill(NaN);
  values[low] = -Infinity;
  values[high] = Infinity;
  // of each node the one before it, then itself, then the next
  const links = Int32Array.from({ length: 3 * size }, (_, i) => i % size);
  links[next + low] = high;
  links[high] = low;
  const count = readings.length;
  const outs = readings.map(({ out }) => out);
  const shares = Float64Array.from(readings, (reading) =>
    reading.read === 'quantile' ? reading.share : reading.read === 'mad' ? 0.5 : NaN,
  );
  const isMad = Uint8Array.from(readings, ({ read }) => (read === 'mad' ? 1 : 0));
  const hasMad = isMad.includes(1);
  // of each quantile: a node, how many stand below it, how many should, and what is added of the step to the next one
  const nodes = new Int32Array(count).fill(high);
  const ranks = new Int32Array(count);
  const below = new Int32Array(count);
  const part = new Float64Array(count);
  const half: Half = { from: high, fromRank: 0, to: high, toRank: 0 };
  let n = 0;
  let known = 0;
  let last = low;
  let rank = 0; // of the last value, from 1
  let slot = 0;
  for (let t = 0; t < T; t++) {
    const v = x[t]!;
    const present = v - v === 0;
    const come = present ? v : NaN; // which is under nothing
    const old = values[slot]!;
    const gone = old - old === 0;
    let after = high;
    if (gone) {
      const left = links[slot]!;
      after = links[next + slot]!;
      links[next + left] = after;
      links[after] = left;
      n--;
      rank -= Number(old <= values[last]!);
      if (slot === last) last = left;
    }
    values[slot] = come;
    if (present) {
      let right = links[next + last]!;
      while (values[right]! <= v) {
        last = right;
        rank++;
        right = links[next + right]!;
      }
      while (values[last]! > v) {
        right = last;
        last = links[last]!;
        rank--;
      }
      links[next + last] = slot;
      links[slot] = last;
      links[next + slot] = right;
      links[right] = slot;
      last = slot;
      rank++;
      n++;
    }
    if (n !== known) {
      for (let k = 0; k < count; k++) {
        const place = (n - 1) * shares[k]!;
        below[k] = Math.floor(place);
        part[k] = place - Math.floor(place);
      }
      known = n;
    }
    if (hasMad) {
      // as the nodes of quantiles below
      if (gone && half.from === slot) half.from = after;
      else if (gone) half.fromRank -= Number(old <= values[half.from]!);
      half.fromRank += Number(come < values[half.from]!);
      if (gone && half.to === slot) half.to = after;
      else if (gone) half.toRank -= Number(old <= values[half.to]!);
      half.toRank += Number(come < values[half.to]!);
    }
    for (let k = 0; k < count; k++) {
      const share = part[k]!;
      let result = NaN;
      if (share >= 0) {
        let node = nodes[k]!;
        let at = ranks[k]!;
        if (gone) {
          if (node === slot) node = after;
          else at -= Number(old <= values[node]!);
        }
        at += Number(come < values[node]!);
        for (; at < below[k]! - 1; at++) node = links[next + node]!;
        for (; at > below[k]! + 1; at--) node = links[node]!;
        node = links[(below[k]! - at + 1) * size + node]!;
        nodes[k] = node;
        ranks[k] = below[k]!;
        if (n >= min && n > 0) {
          const value = values[node]!;
          result = share === 0 ? value : value + (values[links[next + node]!]! - value) * share;
          if (isMad[k] === 1) result = medianDistance(values, links, half, result, n);
        }
      } else if (present && n >= min) result = averageRank(values, links, last, rank) / n;
      outs[k]![t] = result;
    }
    if (++slot === W) slot = 0;
  }
}

/** The rank of the newest value, from 1, which stands after its equals. */
function averageRank(values: Float64Array, links: Int32Array, node: number, rank: number): number {
  const v = values[node]!;
  let equal = 0;
  for (let left = links[node]!; values[left] === v; left = links[left]!) equal++;
  return rank - equal / 2;
}

/** The ends of the n/2 + 1 values nearest to the median, and how many stand below each. */
interface Half {
  from: number;
  fromRank: number;
  to: number;
  toRank: number;
}

/** The median distance of n values from their median; moves the ends of the nearer half to where they belong, which are seldom far from where they were. */
function medianDistance(values: Float64Array, links: Int32Array, half: Half, median: number, n: number): number {
  const next = 2 * values.length;
  let { from, fromRank, to, toRank } = half;
  const others = n >> 1;
  const most = n - 1 - others;
  for (; fromRank > most; fromRank--) from = links[from]!;
  for (; toRank < fromRank + others; toRank++) to = links[next + to]!;
  for (; toRank > fromRank + others; toRank--) to = links[to]!;
  let lower = links[from]!;
  let upper = links[next + to]!;
  while (values[upper]! - median < median - values[from]!) {
    from = links[next + from]!;
    lower = links[from]!;
    to = upper;
    upper = links[next + to]!;
    fromRank++;
  }
  while (median - values[lower]! < values[to]! - median) {
    to = links[to]!;
    from = lower;
    lower = links[from]!;
    fromRank--;
  }
  half.from = from;
  half.fromRank = fromRank;
  half.to = to;
  half.toRank = fromRank + others;
  const down = median - values[from]!;
  const up = values[to]! - median;
  if (n % 2 === 1) return down > up ? down : up;
  const inner = down > up ? median - values[links[next + from]!]! : values[links[to]!]! - median;
  const least = down > up ? up : down;
  return ((down > up ? down : up) + (inner > least ? inner : least)) / 2;
}
