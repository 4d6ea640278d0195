import type { Tensor } from '../graph/index.js';
import { input } from '../ops/index.js';
import type { Network, WeightSpec } from './Network.js';

export interface BuiltNetwork {
  readonly forecast: Tensor;
  readonly weights: readonly (WeightSpec & { readonly tensor: Tensor })[];
}

/** A network over an input `windows` [W, B, K] and one input a weight; throws where two weights share a name. */
export function buildNetwork(network: Network, shape: { window: number; batch: number; features: number }): BuiltNetwork {
  const weights = new Map<string, WeightSpec & { tensor: Tensor }>();
  const forecast = network(input('windows', [shape.window, shape.batch, shape.features]), (name, extents, bound) => {
    if (weights.has(name)) throw new Error(`two weights are called "${name}"`);
    const tensor = input(name, extents);
    weights.set(name, { name, shape: extents, bound, tensor });
    return tensor;
  });
  return { forecast, weights: [...weights.values()] };
}
