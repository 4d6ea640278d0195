import { findLibrary } from './findLibrary.js';
import type { Library } from './Library.js';
import { loadNative } from './loadNative.js';
import { loadWasm } from './loadWasm.js';
import type { Place } from './places.js';

const loaded = new Map<string, Promise<Library>>();

/** TensorFlow.js with what computes in it, loaded once a process. `threads` holds for a native library that nothing has loaded before. */
export function loadLibrary(choice: Place | 'auto', threads: number): Promise<Library> {
  const found = findLibrary(choice);
  const library = loaded.get(found.place) ?? (found.place === 'wasm' ? loadWasm(found) : loadNative(found, threads));
  loaded.set(found.place, library);
  return library;
}
