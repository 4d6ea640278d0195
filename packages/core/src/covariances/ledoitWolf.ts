import { defineCovariance } from './Covariance.js';
import { centred } from './centred.js';
import { products } from './products.js';

/** The sample's covariance S (divided by W) drawn to the mean variance m on the diagonal, (1 − δ) S + δ m I, by the δ of least expected error. Source: Ledoit and Wolf, "A well-conditioned estimator for large-dimensional covariance matrices" (2004), as scikit-learn computes it. */
export const ledoitWolf = defineCovariance({
  summary: 'Shrunk towards equal variances without correlation (Ledoit and Wolf 2004).',
  version: 1,
  estimate(returns) {
    const { N, W } = returns;
    const x = centred(returns);
    const covariance = products(x, W);
    let [trace, squares, fourth] = [0, 0, 0];
    for (let n = 0; n < N; n++) trace += covariance[n * N + n]!;
    for (let i = 0; i < covariance.length; i++) squares += covariance[i]! ** 2;
    for (let t = 0; t < W; t++) {
      let length = 0;
      for (let n = 0; n < N; n++) length += x.values[n * W + t]! ** 2;
      fourth += length * length;
    }
    const middle = trace / N;
    const distance = (squares - 2 * middle * trace + N * middle * middle) / N;
    const error = Math.min((fourth / W - squares) / (N * W), distance);
    const share = error > 0 && distance > 0 ? error / distance : 0;
    return covariance.map((value, i) => (1 - share) * value + (i % (N + 1) === 0 ? share * middle : 0));
  },
});
