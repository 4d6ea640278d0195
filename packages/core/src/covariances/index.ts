export { constantCorrelation } from './constantCorrelation.js';
export { exponential } from './exponential.js';
export { ledoitWolf } from './ledoitWolf.js';
export { sample } from './sample.js';
