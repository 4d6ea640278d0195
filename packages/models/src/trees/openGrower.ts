import type { RandomStream } from '@foliograph/core';
import type { Binned } from './Binned.js';
import { fillHistogram } from './fillHistogram.js';
import { findSplit, type Split } from './findSplit.js';
import type { Growth } from './Growth.js';
import { mostBins } from './mostBins.js';
import { packGradients } from './packGradients.js';
import { partition } from './partition.js';
import type { Tree } from './Tree.js';
import { TreeBuilder } from './TreeBuilder.js';

/** What one tree is grown on. */
export interface Ground {
  /** What each sample's leaf should come to. */
  readonly targets: Float64Array;
  /** The samples that count. */
  readonly rows: Int32Array;
  /** How often each sample counts; once where absent. */
  readonly weights?: Uint8Array;
  /** Features that splits may use. */
  readonly features: Int32Array;
  /** How many of them each split chooses from, drawn at random, where not all. */
  readonly draw?: { readonly count: number; readonly random: RandomStream };
  /** By what leaf values are multiplied. */
  readonly rate: number;
}

interface Node {
  readonly index: number;
  readonly depth: number;
  readonly rows: Int32Array;
  /** Packed sum. */
  readonly total: number;
}

/** A node that can be split, with the histogram that its children's come from where all features count. */
interface Open extends Node {
  readonly split: Split;
  readonly histogram?: Float64Array;
}

/**
 * Grows regression trees on samples in bins, one after another with the same buffers. A split is the one that lowers the sum of squared errors most;
 * of two children the histogram of the larger is the parent's less the smaller's.
 */
export function openGrower(binned: Binned, growth: Growth): (ground: Ground) => Tree {
  const { columns, count } = binned;
  const packed = new Float64Array(count);
  const inOrder = new Float64Array(count);
  const spare = new Int32Array(count);
  const free: Float64Array[] = [];
  const maxDepth = growth.maxDepth || Infinity;
  const maxLeaves = growth.maxLeaves || Infinity;

  return ({ targets, rows, weights, features, draw, rate }) => {
    const packing = packGradients(targets, weights, packed);
    const tree = new TreeBuilder();
    const chosen = features.slice();
    const countOf = (total: number) => total - Math.floor(total / packing.unit) * packing.unit;
    const mayGrow = ({ depth, total }: Node) => depth < maxDepth && countOf(total) >= 2 * growth.minSamplesLeaf;
    const filled = (node: Node, among: Int32Array): Float64Array => {
      const histogram = free.pop() ?? new Float64Array(features.length * mostBins);
      for (let i = 0; i < node.rows.length; i++) inOrder[i] = packed[node.rows[i]!]!;
      fillHistogram(binned, among, node.rows, inOrder, histogram);
      return histogram;
    };

    const open: Open[] = [];
    /** Keeps a node with its histogram for splitting, or lets both go. */
    const consider = (node: Node, histogram: Float64Array, among = features) => {
      const split = mayGrow(node) ? findSplit(histogram, among, binned, node.total, packing, growth) : undefined;
      const keeps = split !== undefined && draw === undefined;
      if (split) open.push({ ...node, split, ...(keeps && { histogram }) });
      if (!keeps) free.push(histogram);
    };
    const considerDrawn = (node: Node) => {
      if (!mayGrow(node)) return;
      const among = drawFirst(chosen, draw!.count, draw!.random);
      consider(node, filled(node, among), among);
    };
    /** Children of a split node, the smaller first. */
    const divide = ({ rows, split, total, index, depth }: Open): [Node, Node] => {
      const middle = partition(rows, columns[split.feature]!, split.bin, spare);
      const [left, right] = tree.divide(index, split);
      const children: [Node, Node] = [
        { index: left, depth: depth + 1, rows: rows.subarray(0, middle), total: split.left },
        { index: right, depth: depth + 1, rows: rows.subarray(middle), total: total - split.left },
      ];
      return children[0].rows.length <= children[1].rows.length ? children : [children[1], children[0]];
    };

    const leaves = new Map<number, Int32Array>();
    const root = { index: tree.root(), depth: 0, rows: rows.slice(), total: sumOf(packed, rows) };
    leaves.set(root.index, root.rows);
    if (draw) considerDrawn(root);
    else if (mayGrow(root)) consider(root, filled(root, features));
    while (open.length > 0 && leaves.size < maxLeaves) {
      const node = maxLeaves < Infinity ? takeBest(open) : open.pop()!;
      const [smaller, larger] = divide(node);
      leaves.delete(node.index);
      leaves.set(smaller.index, smaller.rows).set(larger.index, larger.rows);
      const goesOn = leaves.size < maxLeaves && (mayGrow(smaller) || mayGrow(larger));
      if (draw) {
        if (goesOn) [larger, smaller].forEach(considerDrawn);
      } else if (goesOn) {
        const histogram = filled(smaller, features);
        subtract(node.histogram!, histogram);
        consider(larger, node.histogram!);
        consider(smaller, histogram);
      } else free.push(node.histogram!);
    }
    for (const { histogram } of open) if (histogram) free.push(histogram);
    for (const [index, own] of leaves) tree.leaf(index, rate * meanOf(targets, own, weights, growth.lambda));
    return tree.tree();
  };
}

function sumOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]!]!;
  return sum;
}

/** Weighted sum of the targets of some rows over their weights and lambda. */
function meanOf(targets: Float64Array, rows: Int32Array, weights: Uint8Array | undefined, lambda: number): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = weights ? weights[row]! : 1;
    sum += weight * targets[row]!;
    count += weight;
  }
  return sum / (count + lambda);
}

function subtract(from: Float64Array, values: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i]! -= values[i]!;
}

/** Moves as many items as asked for, drawn at random, to the front (the beginning of a Fisher–Yates shuffle), and gives these. */
function drawFirst(items: Int32Array, count: number, random: RandomStream): Int32Array {
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(items.length - i);
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
  return items.subarray(0, count);
}

/** Takes the node out whose split gains most, the first of equals. */
function takeBest(open: Open[]): Open {
  let best = 0;
  for (let i = 1; i < open.length; i++) if (open[i]!.split.gain > open[best]!.split.gain) best = i;
  return open.splice(best, 1)[0]!;
}
