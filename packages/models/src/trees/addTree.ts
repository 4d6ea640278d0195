import type { Tree } from './Tree.js';

/** Adds to each sample's score what the tree gives for its bins. */
export function addTree({ feature, bin, left, right, value }: Tree, columns: readonly Uint8Array[], scores: Float64Array): void {
  for (let i = 0; i < scores.length; i++) {
    let node = 0;
    while (left[node]! > 0) node = columns[feature[node]!]![i]! <= bin[node]! ? left[node]! : right[node]!;
    scores[i]! += value[node]!;
  }
}
