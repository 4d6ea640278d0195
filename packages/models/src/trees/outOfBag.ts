/** The error of a forest for samples by the trees that did not see them. */
export interface OutOfBag {
  /** Counts the forecasts of one more tree where a sample's weight is 0, and gives the mean squared error so far over samples that were out of a bag; NaN where there are none. */
  add(forecasts: Float64Array, weights: Uint8Array): number;
}

export function outOfBag(labels: Float64Array): OutOfBag {
  const sums = new Float64Array(labels.length);
  const counts = new Int32Array(labels.length);
  return {
    add(forecasts, weights) {
      let [sum, seen] = [0, 0];
      for (let i = 0; i < labels.length; i++) {
        if (weights[i] === 0) {
          sums[i]! += forecasts[i]!;
          counts[i]!++;
        }
        if (counts[i] === 0) continue;
        sum += (sums[i]! / counts[i]! - labels[i]!) ** 2;
        seen++;
      }
      return sum / seen;
    },
  };
}
