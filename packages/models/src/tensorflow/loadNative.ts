import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { blockLstm } from './blockLstm.js';
import { cudnnLstm } from './cudnnLstm.js';
import type { Found } from './findLibrary.js';
import { formsAgree } from './formsAgree.js';
import type { Library, TensorFlow } from './Library.js';
import type { Native } from './Native.js';
import { places } from './places.js';

/** TensorFlow itself, on a GPU where it finds one; throws `DeviceAbsent` where the package was installed without its library. */
export async function loadNative({ require, place, version }: Found, threads: number): Promise<Library> {
  // TensorFlow reads these when it starts: no notices on the terminal, as much of a GPU's memory as is needed and not all, and products that are not rounded.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  process.env.TF_NUM_INTRAOP_THREADS ??= String(threads);
  process.env.TF_FORCE_GPU_ALLOW_GROWTH ??= 'true';
  process.env.NVIDIA_TF32_OVERRIDE ??= '0';
  // tfjs-node calls this function, which Node 23 has dropped.
  const util = require('node:util') as { isNullOrUndefined?: (value: unknown) => boolean };
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
  const tf = load(require, places[place]);
  await tf.setBackend('tensorflow');
  const native = tf.backend() as unknown as Native;
  const gpu = native.isUsingGpuDevice;
  const form = gpu && formsAgree(tf, cudnnLstm(native), blockLstm(native)) ? cudnnLstm(native) : blockLstm(native);
  const name = places[place].replace('@tensorflow/', '');
  return {
    tf,
    backend: 'tensorflow',
    version: `${name} ${version}, TensorFlow ${native.binding.TF_Version}`,
    device: gpu ? 'gpu' : 'cpu',
    form,
  };
}

function load(require: NodeJS.Require, name: string): TensorFlow {
  try {
    return require(name) as TensorFlow;
  } catch (error) {
    const [what] = String((error as Error).message).split('\n');
    throw new DeviceAbsent(
      `${name} is installed but does not load: ${what}`,
      'build its native library as docs/engines.md says, or uninstall it, and WebAssembly serves',
      { cause: error },
    );
  }
}
