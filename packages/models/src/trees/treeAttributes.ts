import type { Attribute } from '../onnx/index.js';
import type { Ensemble } from './ensemble.js';

/** An ensemble as attributes of ONNX-ML's TreeEnsembleRegressor, which adds up its trees and the base. */
export function treeAttributes({ nodes, feature, threshold, left, right, value, base }: Ensemble): Readonly<Record<string, Attribute>> {
  const [tree, own] = [new Int32Array(feature.length), new Int32Array(feature.length)];
  let root = 0;
  for (let t = 0; t < nodes.length; t++) {
    for (let node = 0; node < nodes[t]!; node++) {
      tree[root + node] = t;
      own[root + node] = node;
    }
    root += nodes[t]!;
  }
  const leaves = Int32Array.from(own.keys()).filter((node) => feature[node]! < 0);
  return {
    n_targets: { int: 1 },
    base_values: { floats: base },
    nodes_treeids: { ints: tree },
    nodes_nodeids: { ints: own },
    nodes_featureids: { ints: Int32Array.from(feature, (f) => Math.max(f, 0)) },
    nodes_modes: { strings: Array.from(feature, (f) => (f < 0 ? 'LEAF' : 'BRANCH_LEQ')) },
    nodes_values: { floats: threshold },
    nodes_truenodeids: { ints: Int32Array.from(left) },
    nodes_falsenodeids: { ints: Int32Array.from(right) },
    target_treeids: { ints: leaves.map((node) => tree[node]!) },
    target_nodeids: { ints: leaves.map((node) => own[node]!) },
    target_ids: { ints: new Int32Array(leaves.length) },
    target_weights: { floats: Float32Array.from(leaves, (node) => value[node]!) },
  };
}
