import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { addTree } from './addTree.js';
import type { Binned } from './Binned.js';
import { binColumn } from './binColumn.js';
import { binEdges } from './binEdges.js';
import type { Growth } from './Growth.js';
import { type Ground, openGrower } from './openGrower.js';
import type { Tree } from './Tree.js';

const free: Growth = { maxDepth: 0, maxLeaves: 0, minSamplesLeaf: 1, minGain: 0, lambda: 0 };

function binnedOf(
  features: readonly Float32Array[],
  bins = 255,
  edges = features.map((values) => binEdges(values.slice().sort(), bins)),
): Binned {
  const count = features[0]!.length;
  const cells = new Uint8Array(features.length * count);
  const columns = features.map((values, f) => {
    const column = cells.subarray(f * count, (f + 1) * count);
    binColumn(values, edges[f]!, column);
    return column;
  });
  return { cells, columns, edges, count };
}

const grown = (binned: Binned, targets: Float64Array, growth: Partial<Growth>, ground: Partial<Ground> = {}): Tree =>
  openGrower(binned, { ...free, ...growth })({
    targets,
    rows: Int32Array.from(targets.keys()),
    features: Int32Array.from(binned.columns.keys()),
    rate: 1,
    ...ground,
  });

/** What the tree gives for each sample. */
function valuesOf(tree: Tree, binned: Binned): Float64Array {
  const values = new Float64Array(binned.count);
  addTree(tree, binned.columns, values);
  return values;
}

/** Samples of each leaf. */
function leafSizes(tree: Tree, binned: Binned): number[] {
  const marked = { ...tree, value: Float32Array.from(tree.value.keys()) };
  const sizes = new Map<number, number>();
  for (const leaf of valuesOf(marked, binned)) sizes.set(leaf, (sizes.get(leaf) ?? 0) + 1);
  return [...sizes.values()];
}

const depthOf = ({ left, right }: Tree, node = 0): number =>
  left[node] === 0 ? 0 : 1 + Math.max(depthOf({ left, right } as Tree, left[node]), depthOf({ left, right } as Tree, right[node]));

/** Normal features and a label that hangs on three of them. */
function noisy(N: number, F = 6, seed = 1) {
  const random = stream(seed, 'noisy');
  const features = Array.from({ length: F }, () => Float32Array.from({ length: N }, () => random.normal()));
  const targets = Float64Array.from(
    { length: N },
    (_, i) => features[0]![i]! * features[1]![i]! + features[2]![i]! + 0.5 * random.normal(),
  );
  return { features, targets };
}

test('a table of six rows is split where a hand computes the largest fall of squared errors', () => {
  // The first feature at 2.5 takes 3²/2 + 27²/4 − 30²/6 = 36.75 off the squared errors; the second at best 1² + 29²/5 − 30²/6 = 19.2.
  const binned = binnedOf([Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(1, 4, 2, 5, 3, 6)]);
  const targets = Float64Array.of(1, 2, 6, 7, 6, 8);
  const tree = grown(binned, targets, { maxLeaves: 2 });
  expect([...tree.feature]).toEqual([0, 0, 0]);
  expect(binned.edges[0]![tree.bin[0]!]).toBe(2.5);
  expect([...valuesOf(tree, binned)]).toEqual([1.5, 1.5, 6.75, 6.75, 6.75, 6.75]);
});

test('the best leaf is split next: three leaves of a staircase are its steps', () => {
  const binned = binnedOf([Float32Array.from({ length: 30 }, (_, i) => i)]);
  const targets = Float64Array.from({ length: 30 }, (_, i) => [0, 10, 11][Math.floor(i / 10)]!);
  expect([...valuesOf(grown(binned, targets, { maxLeaves: 3 }), binned)]).toEqual([...targets]);
});

test('a planted step is found among noise, at its place', () => {
  const { features } = noisy(2000, 20);
  const random = stream(2, 'step');
  const targets = Float64Array.from(features[13]!, (x) => (x <= 0.4 ? -1 : 1) + random.normal());
  const binned = binnedOf(features);
  const tree = grown(binned, targets, { maxLeaves: 2 });
  expect(tree.feature[0]).toBe(13);
  expect(Math.abs(binned.edges[13]![tree.bin[0]!]! - 0.4)).toBeLessThan(0.05);
});

test('each split is the one that trying all of them finds', () => {
  const { features, targets } = noisy(300);
  const binned = binnedOf(features, 16);
  const lambda = 1.5;
  const tree = grown(binned, targets, { maxLeaves: 2, minSamplesLeaf: 7, lambda });
  let best = { gain: -Infinity, f: -1, left: '' };
  binned.columns.forEach((column, f) => {
    for (let bin = 0; bin < 16; bin++) {
      const sides = [targets.filter((_, i) => column[i]! <= bin), targets.filter((_, i) => column[i]! > bin)];
      if (sides.some(({ length }) => length < 7)) continue;
      const gain = sides.reduce((sum, side) => sum + side.reduce((s, y) => s + y, 0) ** 2 / (side.length + lambda), 0);
      if (gain > best.gain) best = { gain, f, left: [...column.keys()].filter((i) => column[i]! <= bin).join() };
    }
  });
  expect(tree.feature[0]).toBe(best.f);
  const left = [...binned.columns[best.f]!.keys()].filter((i) => binned.columns[best.f]![i]! <= tree.bin[0]!);
  expect(left.join()).toBe(best.left);
});

test('a leaf is the mean of its targets, drawn to 0 by lambda', () => {
  const binned = binnedOf([Float32Array.of(1, 1, 2, 2)]);
  const tree = grown(binned, Float64Array.of(3, 5, -6, -10), { lambda: 2 });
  expect([...valuesOf(tree, binned)]).toEqual([2, 2, -4, -4]);
});

test('a sample of weight 2 counts as two', () => {
  const { features, targets } = noisy(200);
  const twice = [...features.map((values) => Float32Array.from([...values, ...values.subarray(0, 50)]))];
  const edges = features.map((values) => binEdges(values.slice().sort(), 32));
  const weights = Uint8Array.from(targets, (_, i) => (i < 50 ? 2 : 1));
  const weighted = grown(binnedOf(features, 32, edges), targets, { maxLeaves: 20, minSamplesLeaf: 3 }, { weights });
  const copied = grown(binnedOf(twice, 32, edges), Float64Array.from([...targets, ...targets.subarray(0, 50)]), {
    maxLeaves: 20,
    minSamplesLeaf: 3,
  });
  for (const column of ['feature', 'bin', 'left', 'right'] as const) expect([...weighted[column]]).toEqual([...copied[column]]);
  weighted.value.forEach((value, node) => {
    expect(value).toBeCloseTo(copied.value[node]!, 5);
  });
});

test.each([
  ['best leaf first', { maxLeaves: 60 }],
  ['without a bound', {}],
])('no leaf has fewer samples than allowed, and none is deeper, grown %s', (_, bound) => {
  const { features, targets } = noisy(1000);
  const binned = binnedOf(features);
  for (const minSamplesLeaf of [1, 13, 100]) {
    const tree = grown(binned, targets, { ...bound, minSamplesLeaf });
    const sizes = leafSizes(tree, binned);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(minSamplesLeaf);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
    expect(sizes.length).toBeGreaterThan(2);
  }
  for (const maxDepth of [1, 2, 4, 9]) expect(depthOf(grown(binned, targets, { ...bound, maxDepth }))).toBe(maxDepth);
});

test('a tree without bounds learns every sample by heart, and one that may gain nothing has one leaf', () => {
  const { features, targets } = noisy(250);
  const binned = binnedOf(features);
  valuesOf(grown(binned, targets, {}), binned).forEach((value, i) => {
    expect(value).toBe(Math.fround(targets[i]!));
  });
  expect(grown(binned, targets, { minGain: 1e6 }).left.length).toBe(1);
  expect(grown(binned, targets.slice().fill(0.1), {}).left.length).toBe(1);
});

test('growing best leaf first and depth first end in the same leaves where nothing bounds them', () => {
  const { features, targets } = noisy(500);
  const binned = binnedOf(features);
  const [depthFirst, bestFirst] = [{}, { maxLeaves: 500 }].map((bound) => grown(binned, targets, { ...bound, minSamplesLeaf: 10 }));
  expect([...valuesOf(bestFirst!, binned)]).toEqual([...valuesOf(depthFirst!, binned)]);
});

test('histograms by difference and by summing give the same tree, since their sums are exact', () => {
  const { features, targets } = noisy(3000);
  const binned = binnedOf(features);
  // Drawing all features sums each node's histogram anew; only the order of equals could differ.
  const draw = { count: 6, random: stream(1, 'draw') };
  const [difference, summed] = [grown(binned, targets, { minSamplesLeaf: 20 }), grown(binned, targets, { minSamplesLeaf: 20 }, { draw })];
  expect([...valuesOf(summed, binned)]).toEqual([...valuesOf(difference, binned)]);
});

test('features in another order give the same tree, with their new places', () => {
  const { features, targets } = noisy(800);
  const order = [3, 0, 5, 1, 4, 2];
  // Leaves of few samples can be cut off by several features alike.
  const growth = { maxLeaves: 25, minSamplesLeaf: 15 };
  const tree = grown(binnedOf(features), targets, growth);
  const permuted = grown(binnedOf(order.map((f) => features[f]!)), targets, growth);
  expect([...permuted.bin]).toEqual([...tree.bin]);
  permuted.feature.forEach((f, node) => {
    if (permuted.left[node]! > 0) expect(order[f]).toBe(tree.feature[node]);
  });
});

test('a feature that is stretched monotonically changes no leaf', () => {
  const { features, targets } = noisy(800);
  const stretched = features.map((values, f) => (f % 2 === 0 ? values.map((x) => Math.exp(x / 2)) : values));
  const [plain, other] = [binnedOf(features), binnedOf(stretched)];
  const growth = { maxLeaves: 25 };
  expect([...valuesOf(grown(other, targets, growth), other)]).toEqual([...valuesOf(grown(plain, targets, growth), plain)]);
});

test('targets of any size are divided alike', () => {
  const { features, targets } = noisy(400);
  const binned = binnedOf(features);
  const tree = grown(binned, targets, { maxLeaves: 20 });
  for (const size of [2 ** -60, 2 ** 60]) {
    const sized = grown(
      binned,
      Float64Array.from(targets, (y) => y * size),
      { maxLeaves: 20 },
    );
    expect([...sized.feature]).toEqual([...tree.feature]);
    expect([...sized.bin]).toEqual([...tree.bin]);
  }
});
