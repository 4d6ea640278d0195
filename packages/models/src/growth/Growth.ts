import type { GraphBuilder } from '../onnx/index.js';

/** What a forecast adds to where it starts from, computed by trainer and frozen graph alike. */
export interface Growth {
  /** That of a session whose K raw values stand from `from` on, as float32. */
  of(values: Float32Array, from: number): number;
  /** Writes that of sessions [B, K], as [B] or as [1] for all. */
  inGraph(graph: GraphBuilder, values: string): string;
}
