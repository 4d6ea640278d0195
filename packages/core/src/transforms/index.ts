export { carry } from './carry.js';
export { minMax } from './minMax.js';
export { standardize } from './standardize.js';
export { winsorize } from './winsorize.js';
