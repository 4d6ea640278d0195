export { correlation } from './correlation.js';
export { mean } from './mean.js';
export { standardDeviation } from './standardDeviation.js';
