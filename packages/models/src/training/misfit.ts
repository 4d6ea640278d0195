import { sameShape } from '../graph/index.js';
import { buildNetwork } from './buildNetwork.js';
import type { Network } from './Network.js';
import type { Weight } from './Trained.js';

/** The first weight of a network that given ones cannot stand for, in words; undefined where all can. */
export function misfit(
  network: Network,
  shape: { readonly window: number; readonly batch: number; readonly features: number },
  given: ReadonlyMap<string, Weight>,
): string | undefined {
  for (const { name, shape: needed } of buildNetwork(network, shape).weights) {
    const found = given.get(name);
    if (!found) return `"${name}" is not among them`;
    if (!sameShape(found.shape, needed)) return `"${name}" is [${found.shape}] where [${needed}] is needed`;
  }
  return undefined;
}
