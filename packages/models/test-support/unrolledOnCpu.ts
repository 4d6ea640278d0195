import { cpu } from '../src/devices/index.js';
import { onnxOn } from '../src/engines/onnxOn.js';
import { gpu, processor } from '../src/lowering/index.js';

/** The processor computing the graph that is written for GPUs, with its own rule for fading gradients. */
export const unrolledOnCpu = onnxOn({ ...cpu, target: { ...gpu, fading: processor.fading } });
