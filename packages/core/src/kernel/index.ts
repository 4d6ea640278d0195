export { averageRank } from './averageRank.js';
export { rollingExtreme } from './rollingExtreme.js';
export { rollingMean } from './rollingMean.js';
export { rollingStd } from './rollingStd.js';
export { rollingSum } from './rollingSum.js';
export { shift } from './shift.js';
