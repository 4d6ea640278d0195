import type { GraphBuilder } from '../onnx/index.js';
import { modulus, type Noise, rounds, wholes } from './Noise.js';

/** TensorProto.DataType. */
const FLOAT = { to: { int: 1 } };
const DOUBLE = { to: { int: 11 } };

/** Writes the draws [B] that values [B, K] decide, each operation as `normalOf` computes it. */
export function normalInGraph(graph: GraphBuilder, values: string, { coefficients, keys }: Noise): string {
  const double = (value: string) => graph.value('Cast', [value], DOUBLE);
  const scalar = (value: number) => double(graph.scalar(value));
  const p = scalar(modulus);
  const residue = (value: string) => graph.value('Mod', [value, p], { fmod: { int: 1 } });
  const product = (a: string, b: string) => graph.value('Mul', [a, b]);
  const mixed = (hash: string, from: number) => {
    let h = hash;
    for (let round = from; round < from + rounds; round++) {
      const sum = residue(graph.value('Add', [h, scalar(keys[round]!)]));
      h = residue(product(residue(product(sum, sum)), sum));
    }
    return h;
  };
  const uniform = (hash: string) => {
    const positive = graph.value('Add', [residue(graph.value('Add', [hash, p])), scalar(0.5)]);
    return graph.value('Cast', [graph.value('Div', [positive, p])], FLOAT);
  };
  const whole = wholes.reduce((value, factor) => product(value, scalar(factor)), double(values));
  const terms = residue(product(residue(whole), double(graph.floats([coefficients.length], coefficients))));
  const sum = graph.value('ReduceSum', [terms, graph.integers([1])], { keepdims: { int: 0 } });
  const first = mixed(sum, 0);
  const radius = graph.value('Sqrt', [product(graph.scalar(-2), graph.value('Log', [uniform(first)]))]);
  const angle = product(uniform(mixed(first, rounds)), graph.scalar(2 * Math.PI));
  return product(radius, graph.value('Cos', [angle]));
}
