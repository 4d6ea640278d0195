import type { Tensor } from '../graph/index.js';

/** A loss of forecasts [B, 1] against labels [B, 1]; each sample counts by its weight [B, 1], and weights sum to 1. */
export type Loss = (forecast: Tensor, label: Tensor, weight: Tensor) => Tensor;
