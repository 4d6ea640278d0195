export type { Dataset, Samples } from './Dataset.js';
export type { Forecaster } from './Forecaster.js';
export type { Scaling } from './Scaling.js';
