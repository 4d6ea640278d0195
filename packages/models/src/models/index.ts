export { historicalMean } from './historicalMean.js';
export { lastValue } from './lastValue.js';
export { lstm } from './lstm.js';
export { random } from './random.js';
