import { loadLibsvm } from './loadLibsvm.js';
import type { Machine } from './Machine.js';
import { readMachine } from './readMachine.js';

export interface MachineSettings {
  readonly kernel: Machine['kernel'];
  readonly gamma: number;
  readonly cost: number;
  readonly epsilon: number;
  readonly tolerance: number;
  /** Megabytes for kernel values that are kept. */
  readonly cache: number;
}

/** Epsilon support-vector regression of targets on rows of inputs, by libsvm (Chang & Lin 2011); no vectors where every target lies within epsilon of one value. */
export async function trainMachine(inputs: readonly Float64Array[], targets: Float64Array, settings: MachineSettings): Promise<Machine> {
  const { kernel, gamma, cost, epsilon, tolerance, cache } = settings;
  const { Svm, memory } = await loadLibsvm();
  const svm = new Svm({
    type: 3,
    kernel: kernel === 'rbf' ? 2 : 0,
    // 0 would be taken for a default.
    gamma: kernel === 'rbf' ? gamma : 1,
    cost,
    epsilon,
    tolerance,
    cacheSize: cache,
    shrinking: true,
    probabilityEstimates: false,
    quiet: true,
  });
  try {
    svm.train(inputs, targets);
    return readMachine(svm, memory(), inputs, { kernel, gamma: kernel === 'rbf' ? gamma : 0 });
  } finally {
    svm.free();
  }
}
