import type { Tensor } from '../graph/index.js';
import { reshape, swapAxes } from '../ops/index.js';

/** Windows [W, B, K] as a row each, oldest session first: [B, W · K]. */
export function flattened(windows: Tensor): Tensor {
  const [W, B, K] = windows.shape as [number, number, number];
  return reshape(swapAxes(windows), [B, W * K]);
}
