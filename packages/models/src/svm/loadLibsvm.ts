import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';

/** What libsvm learnt, in its own memory until it is freed. */
export interface Svm {
  /** Address of the trained model in the memory of libsvm. */
  readonly model: number;
  train(samples: readonly Float64Array[], labels: Float64Array): void;
  predictOne(sample: Float64Array): number;
  getSVIndices(): number[];
  free(): void;
}

export interface Libsvm {
  readonly Svm: new (options: Readonly<Record<string, string | number | boolean>>) => Svm;
  /** Its memory as it is now; another once that has grown. */
  memory(): { readonly HEAP32: Int32Array; readonly HEAPF64: Float64Array };
}

/** Names that its loader takes from around it. */
const names = ['module', 'require', 'process', 'console', 'fetch', 'self', 'window', 'importScripts', '__dirname'];

/** An instance of libsvm with a memory of its own, which goes with it. Its loader is kept from printing, from fetching, and from ending the process whenever a promise is rejected. */
export async function loadLibsvm(): Promise<Libsvm> {
  const file = createRequire(import.meta.url).resolve('libsvm-js/out/wasm/libsvm.js');
  const require = createRequire(file);
  const module: { exports: Loader } = { exports: {} as Loader };
  const nothing = () => {};
  const exit = (code: number) => {
    throw new Error(`libsvm ended with ${code}`);
  };
  const ownProcess = Object.create(process, { on: { value: nothing }, exit: { value: exit } });
  const loader = compileFunction(await readFile(file, 'utf8'), names, { filename: file });
  loader(module, require, ownProcess, { log: nothing, warn: nothing }, undefined, undefined, undefined, undefined, dirname(file));
  const libsvm = module.exports;
  await libsvm.load();
  return { Svm: (require('../../src/loadSVM.js') as (from: Loader) => Libsvm['Svm'])(libsvm), memory: () => libsvm };
}

interface Loader {
  load(): Promise<void>;
  readonly HEAP32: Int32Array;
  readonly HEAPF64: Float64Array;
}
