export { type AccuracyInput, type AccuracyRow, accuracyOf, type Part } from './accuracyOf.js';
export * as measureSet from './measures/index.js';
export { defineMeasure, type Measure, type Pairs } from './measures/Measure.js';
export { measuresOf } from './measuresOf.js';
