/** Buffers of one batch, used again for each. */
export interface Batch {
  /** [W, B, K] */
  readonly windows: Float32Array;
  /** [B] */
  readonly labels: Float32Array;
  /** What each sample counts, [B]. */
  readonly counts: Float32Array;
}
