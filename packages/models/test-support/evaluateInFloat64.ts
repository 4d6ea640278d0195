import { elements, type Node, type NodeOf, type OpName, type Tensor } from '../src/graph/index.js';

type Values = ReadonlyMap<string, Float64Array>;

/** The values of a tensor in float64, computed as plainly as can be: what the engine is held against. */
export function evaluateInFloat64(tensor: Tensor, values: Values): Float64Array {
  const known = new Map<Node, Float64Array[]>();
  const valueIn = ({ node, output }: Tensor): Float64Array => {
    const computed = known.get(node) ?? compute(node);
    known.set(node, computed);
    return computed[output]!;
  };
  const compute = (node: Node): Float64Array[] => {
    const inputs = node.inputs.map(valueIn);
    return plain[node.op as 'add'](node as NodeOf<'add'>, inputs, values);
  };
  return valueIn(tensor);
}

type Plain<O extends OpName> = (node: NodeOf<O>, inputs: Float64Array[], values: Values) => Float64Array[];

const pairs =
  (f: (a: number, b: number) => number) =>
  (_: unknown, [a, b]: Float64Array[]): Float64Array[] => {
    const length = Math.max(a!.length, b!.length);
    return [Float64Array.from({ length }, (_, i) => f(a![a!.length === 1 ? 0 : i]!, b![b!.length === 1 ? 0 : i]!))];
  };
const total = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0);
const forwardOnly = (): never => {
  throw new Error('only the forward pass is computed plainly');
};
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const plain: { readonly [O in OpName]: Plain<O> } = {
  input: ({ attributes }, _, values) => [values.get(attributes.name)!],
  constant: ({ attributes }) => [Float64Array.of(attributes.value)],
  add: pairs((a, b) => a + b),
  subtract: pairs((a, b) => a - b),
  multiply: pairs((a, b) => a * b),
  divide: pairs((a, b) => a / b),
  minimum: pairs(Math.min),
  squareRoot: (_, [x]) => [x!.map(Math.sqrt)],
  absolute: (_, [x]) => [x!.map(Math.abs)],
  sign: (_, [x]) => [x!.map(Math.sign)],
  relu: (_, [x]) => [x!.map((value) => Math.max(value, 0))],
  sigmoid: (_, [x]) => [x!.map(sigmoid)],
  tanh: (_, [x]) => [x!.map(Math.tanh)],
  sum: (_, [x]) => [Float64Array.of(total(x!))],
  sumRows({ shapes }, [x]) {
    const N = shapes[0]![0]!;
    return [Float64Array.from({ length: N }, (_, n) => total(x!.filter((_, i) => i % N === n)))];
  },
  expand({ shapes }, [x]) {
    const length = elements(shapes[0]!);
    return [Float64Array.from({ length }, (_, i) => x![i % x!.length]!)];
  },
  reshape: (_, [x]) => [x!],
  swapAxes({ inputs }, [x]) {
    const [M, N, ...others] = inputs[0]!.shape as [number, number, ...number[]];
    const size = others.reduce((product, extent) => product * extent, 1);
    return [x!.map((_, i) => x![((Math.floor(i / size) % M) * N + Math.floor(i / size / M)) * size + (i % size)]!)];
  },
  join: (_, all) => [Float64Array.from(all.flatMap((x) => [...x]))],
  split({ shapes }, [x]) {
    let start = 0;
    return shapes.map((shape) => {
      const length = elements(shape);
      start += length;
      return x!.slice(start - length, start);
    });
  },
  gemm({ inputs, attributes: { transposeA, transposeB }, shapes }, [a, b, bias]) {
    const [M, N] = shapes[0] as [number, number];
    const K = a!.length / M;
    const [columnsA, columnsB] = [inputs[0]!.shape[1]!, inputs[1]!.shape[1]!];
    const out = new Float64Array(M * N);
    for (let m = 0; m < M; m++) {
      for (let n = 0; n < N; n++) {
        out[m * N + n] = bias ? bias[n]! : 0;
        for (let k = 0; k < K; k++) {
          out[m * N + n]! += a![transposeA ? k * columnsA + m : m * columnsA + k]! * b![transposeB ? n * columnsB + k : k * columnsB + n]!;
        }
      }
    }
    return [out];
  },
  lstmForward({ inputs }, [x, W, R, b, c]) {
    const [T, B, F] = inputs[0]!.shape as [number, number, number];
    const H = inputs[2]!.shape[1]!;
    const hidden = new Float64Array(T * B * H);
    const cell = new Float64Array(B * H);
    for (let t = 0; t < T; t++) {
      for (let n = 0; n < B; n++) {
        const gate = (row: number) => {
          let z = b![row]! + c![row]!;
          for (let f = 0; f < F; f++) z += W![row * F + f]! * x![(t * B + n) * F + f]!;
          if (t > 0) for (let k = 0; k < H; k++) z += R![row * H + k]! * hidden[((t - 1) * B + n) * H + k]!;
          return z;
        };
        for (let h = 0; h < H; h++) {
          const [i, o, f] = [sigmoid(gate(h)), sigmoid(gate(H + h)), sigmoid(gate(2 * H + h))];
          cell[n * H + h] = f * cell[n * H + h]! + i * Math.tanh(gate(3 * H + h));
          hidden[(t * B + n) * H + h] = o * Math.tanh(cell[n * H + h]!);
        }
      }
    }
    return [hidden, hidden.slice((T - 1) * B * H)];
  },
  lstmBackward: forwardOnly,
  gruForward({ inputs }, [x, W, R, b, c]) {
    const [T, B, F] = inputs[0]!.shape as [number, number, number];
    const H = inputs[2]!.shape[1]!;
    const hidden = new Float64Array(T * B * H);
    for (let t = 0; t < T; t++) {
      for (let n = 0; n < B; n++) {
        const before = (k: number) => (t > 0 ? hidden[((t - 1) * B + n) * H + k]! : 0);
        const side = (row: number, weights: Float64Array, bias: Float64Array, size: number, from: (k: number) => number) =>
          Array.from({ length: size }, (_, k) => weights[row * size + k]! * from(k)).reduce((a, z) => a + z, bias[row]!);
        const seen = (row: number) => side(row, W!, b!, F, (f) => x![(t * B + n) * F + f]!);
        const recalled = (row: number) => side(row, R!, c!, H, before);
        for (let h = 0; h < H; h++) {
          const z = sigmoid(seen(h) + recalled(h));
          const r = sigmoid(seen(H + h) + recalled(H + h));
          const candidate = Math.tanh(seen(2 * H + h) + r * recalled(2 * H + h));
          hidden[(t * B + n) * H + h] = (1 - z) * candidate + z * before(h);
        }
      }
    }
    return [hidden, hidden.slice((T - 1) * B * H)];
  },
  gruBackward: forwardOnly,
};
