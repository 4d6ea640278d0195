import type { ElementwiseMap } from '../transforms/Transform.js';

/** The fitted maps of a fold. A chain is applied in order; a group is an asset, or 0 for all where `per` is pooled. */
export interface Scaling {
  readonly per: 'asset' | 'pooled';
  /** The chain of feature k of group g at [g][k]. */
  readonly features: readonly (readonly (readonly ElementwiseMap[])[])[];
  /** The chain of group g's label at [g]; empty where labels are not scaled. */
  readonly label: readonly (readonly ElementwiseMap[])[];
}
