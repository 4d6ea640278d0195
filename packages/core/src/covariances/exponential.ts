import { defineCovariance } from './Covariance.js';
import { products } from './products.js';

/** Σ ω_t x_t y_t with weights ω that halve every half-life into the past and sum to 1; means are taken for 0. */
export const exponential = defineCovariance({
  summary: 'Weights that fade into the past by half every half-life, about a mean of 0.',
  version: 1,
  estimate({ values, N, W }, { halfLife }) {
    const weights = Float64Array.from({ length: W }, (_, t) => 2 ** ((t + 1 - W) / halfLife));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const weighted = values.map((value, i) => value * Math.sqrt(weights[i % W]!));
    return products({ values: weighted, N, W }, total);
  },
});
