import { choice, fail, ok, params } from '@foliograph/core';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { tensorflowBy } from '../engines/tensorflow.js';
import { tensorflowIdentity } from '../engines/tensorflowIdentity.js';
import { findLibrary } from '../tensorflow/index.js';
import { defineBackend } from './Backend.js';

/** TensorFlow.js: the same training by TensorFlow's kernels. */
export const tensorflow = defineBackend({
  summary: 'TensorFlow.js: native on a GPU or the processor where its library is installed, else by WebAssembly.',
  version: 1,
  params: params({
    library: choice(['auto', 'gpu', 'node', 'wasm'], {
      default: 'auto',
      description: 'tfjs-node-gpu, tfjs-node or WebAssembly; auto takes the first of these that is installed.',
    }),
  }),
  async choose({ library }) {
    try {
      const identity = await tensorflowIdentity(library, 1);
      return ok({ identity: { ...identity, params: { library: findLibrary(library).place } } });
    } catch (error) {
      if (error instanceof DeviceAbsent) return fail(error.message, { remedy: error.remedy });
      throw error;
    }
  },
  engine: ({ library }) => tensorflowBy(library),
  isolated: ({ library }) => library !== 'wasm',
});
