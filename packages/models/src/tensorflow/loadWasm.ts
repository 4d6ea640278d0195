import { createRequire } from 'node:module';
import { composedLstm } from './composedLstm.js';
import type { Found } from './findLibrary.js';
import type { Library, TensorFlow } from './Library.js';
import { places } from './places.js';

/** The WebAssembly library on one thread, so that its results do not depend on the machine. */
export async function loadWasm({ require, version }: Found): Promise<Library> {
  require(places.wasm);
  // The very module that the library registers itself with; there may be several.
  const tf = createRequire(require.resolve(places.wasm))('@tensorflow/tfjs-core') as TensorFlow;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await tf.setBackend('wasm'))) throw new Error('the WebAssembly library of TensorFlow.js could not start');
  return { tf, backend: 'wasm', version: `tfjs-backend-wasm ${version}`, device: 'cpu', form: composedLstm };
}
