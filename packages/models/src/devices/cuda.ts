import { gpu } from '../lowering/index.js';
import type { Device } from './Device.js';

/** An NVIDIA GPU through ONNX Runtime's CUDA libraries, which its package leaves out. States pass through the processor's memory: the binding for Node keeps tensors on WebGPU devices alone. */
export const cuda: Device = {
  summary: 'An NVIDIA GPU through CUDA, whose libraries are installed apart.',
  target: gpu,
  keepsState: false,
  mayAbort: true,
  session: { executionProviders: ['cuda'] },
  // Products are not rounded to TF32.
  environment: { NVIDIA_TF32_OVERRIDE: '0' },
  absence: {
    said: /shared library|providers_(cuda|shared)|CUDA|libcu/i,
    message: 'device "cuda": ONNX Runtime’s CUDA libraries do not load, or find no GPU',
    remedy:
      'install the CUDA 13 runtime and cuDNN 9, and lay libonnxruntime_providers_shared and libonnxruntime_providers_cuda of the Python package onnxruntime-gpu, of the version of onnxruntime-node, beside its libonnxruntime; or use device webgpu or cpu',
  },
};
