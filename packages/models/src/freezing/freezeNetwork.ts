import { anySize } from '../graph/index.js';
import { lower } from '../lowering/index.js';
import { buildNetwork, type Network, type Trained, type TrainingTask } from '../training/index.js';
import { frozenModel } from './frozenModel.js';
import { scaleInGraph } from './scaleInGraph.js';
import { unscaleInGraph } from './unscaleInGraph.js';

/** A trained network as ONNX bytes with its weights and scaling inside. */
export function freezeNetwork(network: Network, { weights }: Trained, task: TrainingTask, W: number): Uint8Array {
  const K = task.dataset.features.length;
  return frozenModel(task, W, (at) => {
    const { graph, scaling } = at;
    const sequence = graph.value('Transpose', [at.window], { perm: { ints: [1, 0, 2] } });
    const scaled = scaleInGraph(at, sequence, scaling.features, K);
    const { forecast } = buildNetwork(network, { window: W, batch: anySize, features: K });
    const value = (name: string): string => {
      if (name === 'windows') return scaled;
      const { shape, data } = weights.get(name)!;
      return graph.initializer(name, shape, data);
    };
    const [column] = lower(graph, [forecast], value);
    return unscaleInGraph(at, graph.value('Reshape', [column!, graph.integers([anySize])]), scaling.label);
  });
}
