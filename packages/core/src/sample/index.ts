export { correlation } from './correlation.js';
export { mean } from './mean.js';
export { median } from './median.js';
export { percentile } from './percentile.js';
export { quantile } from './quantile.js';
export { standardDeviation } from './standardDeviation.js';
