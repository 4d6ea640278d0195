export { forecast } from './forecast.js';
export { historicalMean } from './historicalMean.js';
export { shrunk } from './shrunk.js';
