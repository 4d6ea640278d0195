export { auto } from './auto.js';
export { onnx } from './onnx.js';
export { tensorflow } from './tensorflow.js';
