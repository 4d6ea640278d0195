import type { Ensemble } from './ensemble.js';

/** The sum of all trees for the first windows of scaled ones [W, B, K], in float32 and in the order of the trees, as the frozen model adds. */
export function sumTrees(
  { nodes, feature, threshold, left, right, value, base }: Ensemble,
  { windows, size: B, features: K }: { readonly windows: Float32Array; readonly size: number; readonly features: number },
  out: Float32Array,
): void {
  out.fill(0);
  let root = 0;
  for (let tree = 0; tree < nodes.length; tree++) {
    for (let b = 0; b < out.length; b++) {
      let node = root;
      while (left[node]! > 0) {
        const f = feature[node]!;
        const k = f % K;
        const x = windows[((f - k) / K) * B * K + b * K + k]!;
        node = root + (x <= threshold[node]! ? left[node]! : right[node]!);
      }
      out[b]! += value[node]!;
    }
    root += nodes[tree]!;
  }
  for (let b = 0; b < out.length; b++) out[b]! += base[0]!;
}
