export { cut } from './cut.js';
export { periodsPerYear } from './periodsPerYear.js';
export { resample } from './resample.js';
export { select } from './select.js';
