import type { Packing } from './Packing.js';

/** Packs the gradient of each sample with its count, both times the weight where there are weights; whole numbers use all bits that the sum of all leaves free. */
export function packGradients(gradients: Float64Array, weights: Uint8Array | undefined, out: Float64Array): Packing {
  let [count, magnitude] = [0, 0];
  for (let i = 0; i < gradients.length; i++) {
    const weight = weights ? weights[i]! : 1;
    count += weight;
    magnitude += weight * Math.abs(gradients[i]!);
  }
  const bits = Math.ceil(Math.log2(count + 1));
  const unit = 2 ** bits;
  // Rounding adds at most half a unit a sample, which the last bit has room for.
  const scale = magnitude > 0 ? 2 ** Math.max(-1000, Math.min(1000, 51 - bits - Math.ceil(Math.log2(magnitude)))) : 1;
  for (let i = 0; i < gradients.length; i++) {
    const weight = weights ? weights[i]! : 1;
    out[i] = weight * (Math.round(gradients[i]! * scale) * unit + 1);
  }
  return { unit, scale };
}
