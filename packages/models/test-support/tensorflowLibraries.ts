import { findLibrary } from '../src/tensorflow/findLibrary.js';
import type { Place } from '../src/tensorflow/places.js';

const fastest = findLibrary().place;

/** Libraries of TensorFlow.js to test: WebAssembly everywhere, and the native one where it was built (`tools/build-tensorflow.mjs`) and FOLIO_TENSORFLOW names its folder. */
export const tensorflowLibraries: readonly Place[] = fastest === 'wasm' ? ['wasm'] : ['wasm', fastest];
if (fastest === 'wasm') process.stderr.write('no native TensorFlow.js is installed: its tests are skipped\n');
