export { momentum } from './momentum.js';
export { movingAverageGap } from './movingAverageGap.js';
export { relativeVolume } from './relativeVolume.js';
export { reversal } from './reversal.js';
export { volatility } from './volatility.js';
