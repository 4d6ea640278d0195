import { choice, fail, ok, params } from '@foliograph/core';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { tensorflowBy } from '../engines/tensorflow.js';
import { loadLibrary } from '../tensorflow/index.js';
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
      const { version, device, backend, form } = await loadLibrary(library, 1);
      const place = backend === 'wasm' ? 'wasm' : device === 'gpu' ? 'gpu' : 'node';
      return ok({
        identity: {
          name: 'tensorflow',
          version: `${version}, ${form.name}`,
          device: backend === 'wasm' ? 'wasm' : device,
          params: { library: place },
        },
      });
    } catch (error) {
      if (error instanceof DeviceAbsent) return fail(error.message, { remedy: error.remedy });
      throw error;
    }
  },
  engine: ({ library }) => tensorflowBy(library),
  isolated: ({ library }) => library !== 'wasm',
});
