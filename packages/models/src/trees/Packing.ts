/**
 * How a sum of gradients and a count lie in one float64: `round(sum · scale) · unit + count`, a whole number that float64 holds exactly.
 * So one addition moves both, and no order of additions, nor a difference of sums, changes a bit.
 */
export interface Packing {
  /** Power of two over every count. */
  readonly unit: number;
  /** Power of two by which a gradient becomes a whole number. */
  readonly scale: number;
}
