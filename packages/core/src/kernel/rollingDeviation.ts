import { eachWindow } from './eachWindow.js';

/** Mean distance of the last W values from their mean, or of those present where at least `min` are; NaN where fewer are. */
export function rollingDeviation(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length), min = W): Float64Array {
  eachWindow([x], W, out, min, ([values]) => {
    const n = values!.length;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values![i]! - values![0]!;
    const mean = values![0]! + sum / n;
    let distance = 0;
    for (let i = 0; i < n; i++) distance += Math.abs(values![i]! - mean);
    return distance / n;
  });
  return out;
}
