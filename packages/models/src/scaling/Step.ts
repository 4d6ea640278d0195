/** One link of every chain of maps, in float32: the values of group g and feature k lie at g * K + k. */
export interface Step {
  readonly low: Float32Array;
  readonly high: Float32Array;
  readonly below: Float32Array;
  readonly above: Float32Array;
  readonly offset: Float32Array;
  /** What float32 could not hold of the offset: subtracted after it, so that a price far from zero keeps its digits. */
  readonly residue: Float32Array;
  readonly scale: Float32Array;
}
