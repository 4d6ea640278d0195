export { lastValue } from './lastValue.js';
export { lstm } from './lstm.js';
