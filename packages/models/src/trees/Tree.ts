/** A grown tree, its root first; a leaf's children are 0. */
export interface Tree {
  /** Feature that a node asks for. */
  readonly feature: Int32Array;
  /** A sample goes left when its bin is at most this. */
  readonly bin: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What a leaf adds to the forecast. */
  readonly value: Float32Array;
}
