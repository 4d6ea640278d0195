export { gru } from './gru.js';
export { historicalMean } from './historicalMean.js';
export { lastValue } from './lastValue.js';
export { lstm } from './lstm.js';
export { mlp } from './mlp.js';
export { onnx } from './onnx.js';
export { random } from './random.js';
export { svm } from './svm.js';
