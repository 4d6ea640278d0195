import { eachWindow } from './eachWindow.js';

/** Product of the last W values, or of those present where at least `min` are; NaN where fewer are. Multiplied anew for each window: a running product would not get over a zero. */
export function rollingProduct(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length), min = W): Float64Array {
  eachWindow([x], W, out, min, ([values]) => {
    let product = 1;
    for (let i = 0; i < values!.length; i++) product *= values![i]!;
    return product;
  });
  return out;
}
