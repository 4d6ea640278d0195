import { ok, params } from '@foliograph/core';
import { findLibrary, loadLibrary } from '../tensorflow/index.js';
import { defineBackend } from './Backend.js';
import { onnx } from './onnx.js';
import { tensorflow } from './tensorflow.js';

/** What a machine is asked when an engine is to be chosen for it. */
export interface EngineProbe {
  /** Whether tfjs-node-gpu is installed, loads and sees a GPU. */
  tensorflowGpu(): Promise<boolean>;
}

/** Asks this machine; what is not installed is not loaded. */
const machine: EngineProbe = {
  async tensorflowGpu() {
    try {
      findLibrary('gpu');
    } catch {
      return false;
    }
    return (await loadLibrary('gpu', 1)).device === 'gpu';
  },
};

/** What `auto` stands for on a machine: TensorFlow where it sees a GPU, else ONNX Runtime on the processor. WebGPU, which was no faster on the card that was measured (docs/engines.md), is taken on request only. */
export const autoBy = (probe: EngineProbe) =>
  defineBackend({
    summary: 'TensorFlow where it sees a GPU, else ONNX Runtime on the processor; keys and the report name which.',
    version: 1,
    params: params({}),
    async choose() {
      const gpu = await probe.tensorflowGpu().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      const chosen = gpu === true ? await tensorflow.choose({ library: 'gpu' }) : await onnx.choose({ device: 'cpu' });
      if (!chosen.ok) return chosen;
      const found =
        gpu === true ? 'loads and sees a GPU' : gpu === false ? 'is not installed or sees no GPU' : `could not be asked for a GPU (${gpu})`;
      return ok({ ...chosen.value, reason: `tfjs-node-gpu ${found}` });
    },
    engine() {
      throw new Error('auto stands for another engine, which is to be chosen first');
    },
    isolated: () => false,
  });

export const auto = autoBy(machine);
