import { constant, expand, gemm, multiply, sigmoid, subtract } from '../ops/index.js';
import { correlationOf } from './correlationOf.js';
import type { Loss } from './Loss.js';
import { standardized } from './standardized.js';

/** How many standard deviations of the forecasts lie between two that count as told apart, as a divisor: the smaller, the harder the ranks. */
const sharpness = 10;

/**
 * 1 − the correlation of a session's soft ranks with the ranks of its labels.
 * The soft rank of i is the weighted sum over j of σ(sharpness · (zᵢ − zⱼ)), z the standardised forecasts, so that it has a gradient (Qin, Liu & Li 2010).
 */
export const rankCorrelation: Loss = {
  summary: '1 less the rank correlation of forecasts with labels in a session, forecasts ranked softly.',
  bySession: true,
  ranksLabels: true,
  of(forecast, label, weight) {
    const B = forecast.shape[0]!;
    const z = multiply(standardized(forecast, weight), constant(sharpness));
    const row = expand(constant(1), [1, B]);
    const column = expand(constant(1), [B, 1]);
    const differences = subtract(gemm(z, row), gemm(column, z, { transposeB: true }));
    return subtract(constant(1), correlationOf(gemm(sigmoid(differences), weight), label, weight));
  },
};
