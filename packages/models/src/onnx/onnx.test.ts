import { expect, test } from 'vitest';
import { openSession } from '../engines/openSession.js';
import { encodeModel } from './encodeModel.js';
import { GraphBuilder } from './GraphBuilder.js';
import { inspectModel } from './inspectModel.js';

/** Doubles its input and adds the running sum over the batch: nodes, attributes of each kind, constants and a body. */
function example(): Uint8Array {
  const graph = new GraphBuilder();
  const x = graph.input('x', ['batch', 2]);
  const doubled = graph.value('Mul', [x, graph.scalar(2)]);
  const body = graph.body();
  const [sum, row] = [body.bodyInput([2]), body.bodyInput([2])];
  const next = body.value('Add', [sum, body.value('LeakyRelu', [row], { alpha: { float: 0.5 } })]);
  body.outputAs(next, [2]);
  body.outputAs(next, [2]);
  const [, sums] = graph.values('Scan', [graph.zeros([2]), doubled], 2, {
    body: { graph: body.graph('sum') },
    num_scan_inputs: { int: 1 },
    scan_output_directions: { ints: [0] },
  });
  graph.output('y', sums!, ['batch', 2]);
  return encodeModel({
    producer: 'test',
    producerVersion: '3',
    graph: graph.graph('example'),
    metadata: { greeting: 'grüß dich', empty: '' },
  });
}

test('ONNX Runtime computes what was written', async () => {
  const { session, Tensor } = await openSession(example(), { threads: 1 });
  const { y } = await session.run({ x: new Tensor('float32', Float32Array.of(1, 2, -3, 4, 5, 6), [3, 2]) });
  expect([...(y!.data as Float32Array)]).toEqual([2, 4, -1, 12, 9, 24]);
  await session.release();
});

/** A tree of one split: 10 where the first feature is at most 1.5, else 20. */
const stump = {
  nodes_treeids: { ints: [0, 0, 0] },
  nodes_nodeids: { ints: Int32Array.of(0, 1, 2) },
  nodes_featureids: { ints: [0, 0, 0] },
  nodes_modes: { strings: ['BRANCH_LEQ', 'LEAF', 'LEAF'] },
  nodes_values: { floats: Float32Array.of(1.5, 0, 0) },
  nodes_truenodeids: { ints: [1, 0, 0] },
  nodes_falsenodeids: { ints: [2, 0, 0] },
  target_treeids: { ints: [0, 0] },
  target_nodeids: { ints: [1, 2] },
  target_ids: { ints: [0, 0] },
  target_weights: { floats: Float32Array.of(10, 20) },
  n_targets: { int: 1 },
} as const;

/** The stump outside and inside a body, beside operators of ONNX's own. */
function withStumps(): Uint8Array {
  const graph = new GraphBuilder();
  const x = graph.input('x', ['batch', 2]);
  const once = graph.valueOf('ai.onnx.ml', 'TreeEnsembleRegressor', [x], stump);
  const body = graph.body();
  const row = body.bodyInput([2]);
  const leaf = body.valueOf('ai.onnx.ml', 'TreeEnsembleRegressor', [body.value('Reshape', [row, graph.integers([1, -1])])], stump);
  body.outputAs(leaf, [1, 1]);
  const [again] = graph.values('Scan', [x], 1, { body: { graph: body.graph('leaf') }, num_scan_inputs: { int: 1 } });
  const sum = graph.value('Add', [once, graph.value('Reshape', [again!, graph.integers([-1, 1])])]);
  graph.output('y', sum, ['batch', 1]);
  return encodeModel({ producer: 'test', producerVersion: '3', graph: graph.graph('stumps'), metadata: {} });
}

test('ONNX Runtime computes operators of another domain, with lists of floats and texts', async () => {
  const { session, Tensor } = await openSession(withStumps(), { threads: 1 });
  const { y } = await session.run({ x: new Tensor('float32', Float32Array.of(1, 9, 1.5, 9, 1.75, 0), [3, 2]) });
  expect([...(y!.data as Float32Array)]).toEqual([20, 20, 40]);
  await session.release();
});

test("operators of another domain are counted, and the version stays that of ONNX's own", () => {
  expect(inspectModel(withStumps())).toMatchObject({
    ok: true,
    value: { opset: 17, operators: { Add: 1, Identity: 1, Reshape: 1, Scan: 1, TreeEnsembleRegressor: 1 } },
  });
});

test('what was written is read back', () => {
  expect(inspectModel(example())).toEqual({
    ok: true,
    value: {
      irVersion: 8,
      opset: 17,
      producer: 'test',
      producerVersion: '3',
      metadata: { greeting: 'grüß dich', empty: '' },
      inputs: [{ name: 'x', shape: ['batch', 2] }],
      outputs: [{ name: 'y', shape: ['batch', 2] }],
      operators: { Identity: 1, Mul: 1, Scan: 1 },
    },
  });
});

test('equal models have equal bytes', () => {
  expect(example()).toEqual(example());
});

test('equal constants are kept once', () => {
  const graph = new GraphBuilder();
  expect(graph.scalar(2)).toBe(graph.scalar(2));
  expect(graph.integers([1, 2])).toBe(graph.integers([1, 2]));
  expect(graph.zeros([2, 3])).toBe(graph.zeros([2, 3]));
  expect(graph.zeros([3, 2])).not.toBe(graph.zeros([2, 3]));
  expect(graph.graph('constants').initializers.length).toBe(4);
});

test('a file that ends anywhere too early is a problem, never half a model', () => {
  const whole = example();
  for (let length = 0; length < whole.length; length++) {
    const read = inspectModel(whole.subarray(0, length));
    // Whole fields may be missing at the end of a protobuf file; they must then be missing in what is read, too.
    if (read.ok) expect(read.value).not.toEqual((inspectModel(whole) as { value: unknown }).value);
  }
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['text', new TextEncoder().encode('this is not a model at all, but a sentence')],
  ['zeros', new Uint8Array(64)],
  ['half a model', example().subarray(0, 60)],
])('%s is not a model, and the problem says so', (_, bytes) => {
  const read = inspectModel(bytes);
  expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^this is not (a whole|an) ONNX model/),
  ]);
});
