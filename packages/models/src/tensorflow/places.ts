/** Packages of TensorFlow.js that can compute, the fastest first. */
export const places = {
  gpu: '@tensorflow/tfjs-node-gpu',
  node: '@tensorflow/tfjs-node',
  wasm: '@tensorflow/tfjs-backend-wasm',
} as const;

export type Place = keyof typeof places;
