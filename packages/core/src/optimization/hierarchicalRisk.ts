import { singleLinkage, type Tree } from './singleLinkage.js';

/** Weights of a sum of 1 by hierarchical risk parity; undefined where an asset does not vary. Ties go by name. */
export function hierarchicalRisk(covariance: Float64Array, names: readonly string[]): Float64Array | undefined {
  const N = names.length;
  const byName = [...names.keys()].sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const at = (a: number, b: number) => covariance[byName[a]! * N + byName[b]!]!;
  for (let i = 0; i < N; i++) if (!(at(i, i) > 0)) return undefined;
  const distance = new Float64Array(N * N);
  for (let i = 0; i < N; i++) {
    for (let j = 0; j < N; j++) {
      const far = Math.sqrt(Math.max(0, 1 - at(i, j) / Math.sqrt(at(i, i) * at(j, j))) / 2);
      // Nine digits, so that equal correlations, as constant-correlation has them, are equal whatever the order they were summed in.
      distance[i * N + j] = Math.round(far * 1e9) / 1e9;
    }
  }
  const shares = new Float64Array(N).fill(1);
  divide(leaves(singleLinkage(distance)));
  const weights = new Float64Array(N);
  shares.forEach((share, i) => {
    weights[byName[i]!] = share;
  });
  return weights;

  /** Divides what a run of leaves has between its halves, and so on down. */
  function divide(order: readonly number[]): void {
    if (order.length < 2) return;
    const middle = order.length >> 1;
    const halves = [order.slice(0, middle), order.slice(middle)] as const;
    const [left, right] = [varianceOf(halves[0]), varianceOf(halves[1])];
    const share = right / (left + right);
    for (const i of halves[0]) shares[i] = shares[i]! * share;
    for (const i of halves[1]) shares[i] = shares[i]! * (1 - share);
    halves.forEach(divide);
  }

  /** The variance of weights by one over variance. */
  function varianceOf(items: readonly number[]): number {
    const total = items.reduce((sum, i) => sum + 1 / at(i, i), 0);
    let variance = 0;
    for (const i of items) for (const j of items) variance += at(i, j) / at(i, i) / at(j, j);
    return variance / total / total;
  }
}

const leaves = (tree: Tree): number[] => (typeof tree === 'number' ? [tree] : tree.flatMap((branch: Tree) => leaves(branch)));
