/** How one model learned. */
export interface Training {
  readonly model: string;
  /** An asset, or all of them together. */
  readonly asset: string | 'pooled';
  readonly seed: number;
  /** `validation` is null without a validation part. */
  readonly epochs: readonly { readonly loss: number | null; readonly validation: number | null }[];
  /** The epoch whose weights were kept, counted from 1; 0 where nothing is trained. */
  readonly best: number;
}
