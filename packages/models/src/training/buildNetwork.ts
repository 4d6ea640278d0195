import type { Tensor } from '../graph/index.js';
import { input, multiply } from '../ops/index.js';
import type { MaskSpec, Network, WeightSpec } from './Network.js';

export interface BuiltNetwork {
  readonly forecast: Tensor;
  readonly weights: readonly (WeightSpec & { readonly tensor: Tensor })[];
  /** What dropouts are to be given at each step; none outside training. */
  readonly masks: readonly MaskSpec[];
}

/** A network over an input `windows` [W, B, K], one input a weight and, for training, one a mask; throws where two weights or masks share a name. */
export function buildNetwork(
  network: Network,
  shape: { readonly window: number; readonly batch: number; readonly features: number },
  { training = false } = {},
): BuiltNetwork {
  const weights: (WeightSpec & { tensor: Tensor })[] = [];
  const masks: MaskSpec[] = [];
  const names = new Set<string>();
  const fresh = (name: string) => {
    if (names.has(name)) throw new Error(`two weights are called "${name}"`);
    names.add(name);
    return name;
  };
  const forecast = network(input('windows', [shape.window, shape.batch, shape.features]), {
    weight(name, extents, bound) {
      const tensor = input(fresh(name), extents);
      weights.push({ name, shape: extents, bound, tensor });
      return tensor;
    },
    dropout(layer, x, share) {
      if (!training || share === 0) return x;
      const name = fresh(`${layer} mask`);
      masks.push({ name, shape: x.shape, share });
      return multiply(x, input(name, x.shape));
    },
  });
  return { forecast, weights, masks };
}
