import { cpu } from '../devices/index.js';
import { onnxOn } from './onnxOn.js';

/** ONNX Runtime on the processor. */
export const onnx = onnxOn(cpu);
