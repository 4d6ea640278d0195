import { stream } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { runOnce } from '../../test-support/runOnce.js';
import { unrolledOnCpu } from '../../test-support/unrolledOnCpu.js';
import { onnx } from '../engines/index.js';
import { openSession } from '../engines/openSession.js';
import { programModel } from '../engines/programModel.js';
import { gradients } from '../gradient/index.js';
import type { Tensor } from '../graph/index.js';
import { encodeModel, GraphBuilder } from '../onnx/index.js';
import { add, gruForward, input, lstmForward, multiply, sum } from '../ops/index.js';
import { gpu, processor } from './index.js';
import { splitSteps } from './splitSteps.js';

const square = (x: Tensor) => multiply(x, x);
const weights = (gates: number, F: number, H: number) => ({
  input: input('W', [gates * H, F]),
  recurrent: input('R', [gates * H, H]),
  inputBias: input('b', [gates * H]),
  recurrentBias: input('c', [gates * H]),
});
const layers = [
  { kind: 'an LSTM', gates: 4, of: (x: Tensor, H: number) => lstmForward(x, weights(4, x.shape[2]!, H)) },
  { kind: 'a GRU', gates: 3, of: (x: Tensor, H: number) => gruForward(x, weights(3, x.shape[2]!, H)) },
];
const shapes = [
  { T: 1, B: 1, F: 1, H: 1 },
  { T: 5, B: 3, F: 2, H: 4 },
  { T: 24, B: 8, F: 1, H: 16 },
  { T: 7, B: 2, F: 9, H: 33 },
  { T: 200, B: 2, F: 1, H: 3 },
];

describe.each(layers)('$kind', ({ gates, of }) => {
  const outputsOf = ({ T, B, F, H }: (typeof shapes)[number]) => {
    const x = input('x', [T, B, F]);
    const { hidden, last } = of(x, H);
    const losses = { last: sum(square(last)), hidden: sum(square(hidden)), both: add(sum(square(hidden)), sum(last)) };
    const named = Object.entries(losses).flatMap(([name, loss]) =>
      gradients(loss, [x, ...last.node.inputs.slice(1)]).map((gradient, n) => [`loss of ${name} by input ${n}`, gradient] as const),
    );
    return new Map([['hidden', hidden], ['last', last], ...named]);
  };
  const valuesOf = ({ T, B, F, H }: (typeof shapes)[number]) => {
    const sizes = { x: T * B * F, W: gates * H * F, R: gates * H * H, b: gates * H, c: gates * H };
    const drawn = ([name, length]: [string, number]) => {
      const random = stream(4, name);
      return [name, Float64Array.from({ length }, () => random.normal() / 2)] as const;
    };
    return new Map(Object.entries(sizes).map(drawn));
  };

  test.each(shapes)(
    'of $T steps, batch $B, $F features and $H units gives the same bits unrolled as by Scan, forward and back',
    async (shape) => {
      const [outputs, values] = [outputsOf(shape), valuesOf(shape)];
      const [scanned, written] = [await runOnce(outputs, values, onnx), await runOnce(outputs, values, unrolledOnCpu)];
      expect(Object.keys(scanned)).toEqual([...outputs.keys()]);
      for (const name of outputs.keys()) expect(written[name], name).toEqual(scanned[name]);
    },
  );

  test('holds no Scan in the graph for a GPU', () => {
    const model = (target: typeof gpu) => {
      const { bytes } = programModel({ outputs: outputsOf(shapes[2]!), state: new Map() }, target);
      return new TextDecoder('latin1').decode(bytes);
    };
    expect(model(processor)).toContain('Scan');
    expect(model(gpu)).not.toContain('Scan');
  });
});

test('a sign found by comparisons is that of the operator, for every kind of number', async () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', [8]);
  graph.output('operator', processor.sign(graph, x), [8]);
  graph.output('compared', gpu.sign(graph, x), [8]);
  const bytes = encodeModel({ producer: 'test', producerVersion: '', graph: graph.graph('signs'), metadata: {} });
  const { session, Tensor } = await openSession(bytes, { threads: 1 });
  const values = Float32Array.of(2.5, -3, 0, -0, 1e-40, -1e-40, Infinity, Number.NaN);
  const { operator, compared } = await session.run({ x: new Tensor('float32', values, [8]) });
  expect(Array.from(operator!.data as Float32Array, (sign) => sign + 0)).toEqual([1, -1, 0, 0, 1, -1, 1, NaN]);
  expect(Array.from(compared!.data as Float32Array, (sign) => sign + 0)).toEqual([1, -1, 0, 0, 1, -1, 1, NaN]);
  await session.release();
});

test.each([1, 2, 4, 5, 16, 17, 24, 240])('%i steps are cut in order, by splits of at most 4', async (T) => {
  const graph = new GraphBuilder();
  const parts = splitSteps(graph, graph.input('x', [T * 2, 3]), T, 2);
  const { nodes } = graph.graph('split');
  expect(Math.max(0, ...nodes.map(({ outputs }) => outputs.length))).toBeLessThanOrEqual(4);
  // Where each value begins and ends, followed through the splits by hand.
  const spans = new Map([['x', [0, T * 2] as const]]);
  const sizesOf = new Map(graph.graph('split').initializers.map(({ name, data }) => [name, Array.from(data, Number)]));
  for (const { inputs, outputs } of nodes) {
    let [from] = spans.get(inputs[0]!)!;
    outputs.forEach((output, k) => {
      spans.set(output, [from, from + sizesOf.get(inputs[1]!)![k]!]);
      from += sizesOf.get(inputs[1]!)![k]!;
    });
    expect(from).toBe(spans.get(inputs[0]!)![1]);
  }
  expect(parts.map((part) => spans.get(part))).toEqual(Array.from({ length: T }, (_, t) => [t * 2, t * 2 + 2]));
});
