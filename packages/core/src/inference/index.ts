export { bartlettSum } from './bartlettSum.js';
export { benjaminiHochberg } from './benjaminiHochberg.js';
export { studentTwoSided } from './studentTwoSided.js';
export { type MeanTest, testMean } from './testMean.js';
export { type SlopeTest, testSlope } from './testSlope.js';
