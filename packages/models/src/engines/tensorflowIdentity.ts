import { loadLibrary } from '../tensorflow/index.js';
import type { Place } from '../tensorflow/places.js';

/** What results by TensorFlow.js depend on besides their inputs: package and versions, the form of the LSTM kernels, and the device. Loads the library, which takes its number of threads from the first who does: call it in the main thread before workers train. */
export async function tensorflowIdentity(
  choice: Place | 'auto',
  threads: number,
): Promise<{ readonly name: string; readonly version: string; readonly device: string }> {
  const { version, form, device } = await loadLibrary(choice, threads);
  return { name: 'tensorflow', version: `${version}, ${form.name} LSTM`, device };
}
