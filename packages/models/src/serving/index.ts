export { averaged } from './averaged.js';
export { openForecaster } from './openForecaster.js';
export { type Parity, parity } from './parity.js';
