import type { GraphBuilder } from '../onnx/index.js';

/** Where scaling is written: the values of one column of a step are looked up by asset, or are the same for all. */
export interface ScalingGraph {
  readonly graph: GraphBuilder;
  readonly groups: number;
  /** Input with the group of each sample; absent where there is one group. */
  readonly asset?: string;
}
