import { defineCovariance } from './Covariance.js';
import { centred } from './centred.js';
import { products } from './products.js';

/** The sample's covariance S (divided by W) drawn to F, the same variances with the mean correlation everywhere, (1 − δ) S + δ F. Source: Ledoit and Wolf, "Honey, I Shrunk the Sample Covariance Matrix" (2003), appendix B. */
export const constantCorrelation = defineCovariance({
  summary: 'Shrunk towards one correlation for all pairs (Ledoit and Wolf 2003).',
  version: 1,
  estimate(returns) {
    const { N, W } = returns;
    const { values: x } = centred(returns);
    const covariance = products({ values: x, N, W }, W);
    const deviation = Float64Array.from({ length: N }, (_, n) => Math.sqrt(covariance[n * N + n]!));
    const both = (i: number, j: number) => deviation[i]! * deviation[j]!;
    let correlations = 0;
    for (let i = 0; i < N; i++) {
      for (let j = 0; j < i; j++) if (both(i, j) > 0) correlations += covariance[i * N + j]! / both(i, j);
    }
    const middle = N > 1 ? correlations / ((N * (N - 1)) / 2) : 0;
    const towards = covariance.map((value, at) => (at % (N + 1) === 0 ? value : middle * both(Math.floor(at / N), at % N)));

    let [noise, shared, distance] = [0, 0, 0];
    for (let i = 0; i < N; i++) {
      for (let j = 0; j < N; j++) {
        const s = covariance[i * N + j]!;
        const own = covariance[i * N + i]!;
        let [variance, together] = [0, 0];
        for (let t = 0; t < W; t++) {
          const [a, b] = [x[i * W + t]!, x[j * W + t]!];
          variance += (a * b - s) ** 2;
          together += (a * a - own) * (a * b - s);
        }
        noise += variance / W;
        // Both halves of the pair's sum come up as (i, j) and (j, i).
        if (i === j) shared += variance / W;
        else if (deviation[i]! > 0) shared += (middle * (deviation[j]! / deviation[i]!) * together) / W;
        distance += (towards[i * N + j]! - s) ** 2;
      }
    }
    const share = distance > 0 ? Math.max(0, Math.min(1, (noise - shared) / distance / W)) : 0;
    return covariance.map((value, at) => share * towards[at]! + (1 - share) * value);
  },
});
