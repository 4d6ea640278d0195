import type { Weight } from '../training/index.js';
import type { Tree } from './Tree.js';

/** Trees whose values are added up, one after another in flat columns; children are counted from their tree's root. */
export interface Ensemble {
  /** Nodes of each tree. */
  readonly nodes: Float32Array;
  /** Feature that a node asks for; −1 in a leaf. */
  readonly feature: Float32Array;
  /** A window goes left when its scaled value is at most this. */
  readonly threshold: Float32Array;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly value: Float32Array;
  /** What is forecast before the first tree [1]. */
  readonly base: Float32Array;
}

const columns = ['nodes', 'feature', 'threshold', 'left', 'right', 'value', 'base'] as const;

/** Trees over bins as an ensemble over the values that these stand for. */
export function ensembleOf(trees: readonly Tree[], edges: readonly Float32Array[], base: number): Ensemble {
  const joined = (column: (tree: Tree, node: number) => number) =>
    Float32Array.from(trees.flatMap((tree) => Array.from(tree.left, (_, node) => column(tree, node))));
  const inner = ({ left }: Tree, node: number) => left[node]! > 0;
  return {
    nodes: Float32Array.from(trees, ({ left }) => left.length),
    feature: joined((tree, node) => (inner(tree, node) ? tree.feature[node]! : -1)),
    threshold: joined((tree, node) => (inner(tree, node) ? edges[tree.feature[node]!]![tree.bin[node]!]! : 0)),
    left: joined(({ left }, node) => left[node]!),
    right: joined(({ right }, node) => right[node]!),
    value: joined(({ value }, node) => value[node]!),
    base: Float32Array.of(base),
  };
}

/** An ensemble as the weights of a trained model. */
export const toWeights = (ensemble: Ensemble): ReadonlyMap<string, Weight> =>
  new Map(columns.map((name) => [name, { shape: [ensemble[name].length], data: ensemble[name] }]));

/** The way back. */
export const fromWeights = (weights: ReadonlyMap<string, Weight>): Ensemble =>
  Object.fromEntries(columns.map((name) => [name, weights.get(name)!.data])) as unknown as Ensemble;
