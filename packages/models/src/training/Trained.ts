/** One epoch of a training. */
export interface Epoch {
  readonly loss: number;
  /** NaN without a validation part. */
  readonly validation: number;
}

/** A float32 tensor, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface Trained {
  readonly weights: ReadonlyMap<string, Weight>;
  readonly epochs: readonly Epoch[];
  /** The epoch whose weights were kept, counted from 1; 0 where nothing is trained in epochs. */
  readonly best: number;
  /** What a reader must be warned of, such as samples that were left out. */
  readonly notes?: readonly string[];
}
