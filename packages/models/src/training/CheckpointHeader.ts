/** The JSON at the head of a checkpoint's bytes. */
export interface CheckpointHeader {
  readonly steps: number;
  /** NaN is written as null. */
  readonly epochs: readonly { readonly loss: number; readonly validation: number | null }[];
  readonly state: readonly (readonly [string, number])[];
  readonly best?: {
    readonly epoch: number;
    readonly validation: number;
    readonly weights: readonly (readonly [string, readonly number[]])[];
  };
}
