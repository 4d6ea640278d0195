import { kernelOf } from './kernelOf.js';
import type { Libsvm, Svm } from './loadLibsvm.js';
import type { Machine } from './Machine.js';

/** Where `svm_model` of libsvm 3 holds, in 32-bit words, the classes, the vectors, and the addresses of coefficients and rho. */
const CLASSES = 24;
const VECTORS = 25;
const COEFFICIENTS = 27;
const RHO = 28;

/** The machine that libsvm learnt, read from its memory since its text rounds to eight digits; one of a linear kernel is one vector, its weights. Throws where it does not forecast as libsvm does. */
export function readMachine(
  svm: Svm,
  { HEAP32, HEAPF64 }: ReturnType<Libsvm['memory']>,
  inputs: readonly Float64Array[],
  { kernel, gamma }: Pick<Machine, 'kernel' | 'gamma'>,
): Machine {
  const at = svm.model >> 2;
  const supporting = svm.getSVIndices();
  if (HEAP32[at + CLASSES] !== 2 || HEAP32[at + VECTORS] !== supporting.length) throw new Error('libsvm lays out its models otherwise');
  const first = HEAP32[HEAP32[at + COEFFICIENTS]! >> 2]! >> 3;
  const coefficients = HEAPF64.slice(first, first + supporting.length);
  const intercept = -HEAPF64[HEAP32[at + RHO]! >> 3]!;
  const probe = inputs[0]!;
  const [size, own] = supporting.reduce(
    ([size, sum], sample, i) => {
      const term = coefficients[i]! * kernelOf(kernel, gamma, probe, 0, inputs[sample]!, 0, probe.length);
      return [size + Math.abs(term), sum + term];
    },
    [Math.abs(intercept), intercept],
  );
  if (!(Math.abs(own - svm.predictOne(probe)) <= 1e-9 * size)) throw new Error('what was read from libsvm does not forecast as it does');
  if (kernel === 'rbf')
    return { kernel, gamma, coefficients: Float32Array.from(coefficients), vectors: joined(inputs, supporting), intercept };
  const weights = new Float64Array(probe.length);
  supporting.forEach((sample, i) => {
    for (let k = 0; k < weights.length; k++) weights[k]! += coefficients[i]! * inputs[sample]![k]!;
  });
  const vectors = supporting.length > 0 ? Float32Array.from(weights) : new Float32Array();
  return { kernel, gamma, coefficients: new Float32Array(supporting.length > 0 ? 1 : 0).fill(1), vectors, intercept };
}

function joined(inputs: readonly Float64Array[], chosen: readonly number[]): Float32Array {
  const size = inputs[0]!.length;
  const rows = new Float32Array(chosen.length * size);
  chosen.forEach((sample, i) => {
    rows.set(inputs[sample]!, i * size);
  });
  return rows;
}
