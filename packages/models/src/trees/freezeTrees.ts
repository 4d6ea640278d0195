import { frozenModel } from '../freezing/index.js';
import { scaleInGraph } from '../freezing/scaleInGraph.js';
import { unscaleInGraph } from '../freezing/unscaleInGraph.js';
import type { Trained, TrainingTask } from '../training/index.js';
import { fromWeights } from './ensemble.js';
import { treeAttributes } from './treeAttributes.js';

/** Trained trees as ONNX bytes with their scaling inside. */
export function freezeTrees({ weights }: Trained, task: TrainingTask, W: number): Uint8Array {
  const K = task.dataset.features.length;
  return frozenModel(task, W, (at) => {
    const { graph, scaling } = at;
    const swapped = (value: string) => graph.value('Transpose', [value], { perm: { ints: [1, 0, 2] } });
    const scaled = swapped(scaleInGraph(at, swapped(at.window), scaling.features, K));
    const flat = graph.value('Reshape', [scaled, graph.integers([-1, W * K])]);
    const scores = graph.valueOf('ai.onnx.ml', 'TreeEnsembleRegressor', [flat], treeAttributes(fromWeights(weights)));
    return unscaleInGraph(at, graph.value('Reshape', [scores, graph.integers([-1])]), scaling.label);
  });
}
