import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { withDefaults } from '../index.js';
import { encodeModel, GraphBuilder, inspectModel } from '../onnx/index.js';
import { openForecaster, parity } from '../serving/index.js';
import { lstm } from './lstm.js';
import { onnx } from './onnx.js';

const at = (name: string) => fileURLToPath(new URL(`../../../../test-fixtures/onnx/${name}`, import.meta.url));
const { inputs, forecasts } = JSON.parse(readFileSync(at('forecasts.json'), 'utf8')) as {
  readonly inputs: readonly number[][];
  readonly forecasts: Readonly<Record<string, readonly number[]>>;
};
const folder = mkdtempSync(join(tmpdir(), 'folio-onnx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const settings = { features: ['close', 'volume'], window: 3 };
const task = taskOf({ assets: 2, per: 'asset' });
const frozen = async (given: Parameters<typeof withDefaults<typeof onnx.params>>[1], of = task) => {
  const p = withDefaults(onnx, { ...settings, ...given });
  const trained = valueIn(await onnx.train(of, p, contextOf()));
  return { p, trained, bytes: onnx.freeze(trained, of, p) };
};
const problem = async (given: Parameters<typeof frozen>[0]) => {
  const result = await onnx.train(task, withDefaults(onnx, { ...settings, ...given }), contextOf());
  return result.ok ? undefined : result.problems[0];
};

test.each([
  ['network', 'flat'],
  ['tree', 'flat'],
  ['recurrent', 'time-first'],
] as const)('the %s is served with the numbers that other software gives', async (name, layout) => {
  const { bytes } = await frozen({ file: at(`${name}.onnx`), layout, scaled: false });
  const forecaster = await openForecaster(bytes);
  const out = new Float32Array(inputs.length);
  await forecaster.forecast(Float32Array.from(inputs.flat()), new Int32Array(inputs.length), inputs.length, out);
  out.forEach((forecast, i) => {
    expect(Math.abs(forecast - forecasts[name]![i]!)).toBeLessThan(1e-6);
  });
  await forecaster.close();
});

test('a model that was frozen here and is brought back keeps its forecasts, whatever its names', async () => {
  const p = withDefaults(lstm, { window: 3, layers: [4], epochs: 1, patience: 0, validation: 0 });
  const pooled = taskOf({ assets: 2 });
  const trained = valueIn(await lstm.train(pooled, p, contextOf()));
  const file = saved('lstm.onnx', lstm.freeze(trained, pooled, p));
  const own = await frozen({ file, scaled: false }, pooled);
  const again = await frozen({ file: saved('again.onnx', own.bytes), scaled: false }, pooled);
  const forecaster = await openForecaster(again.bytes);
  valueIn(await parity({ model: lstm, trained, task: pooled, p }, pooled.samples.training, forecaster, computing));
  await forecaster.close();
});

test('operators keep the versions of the file, of each domain', async () => {
  const { bytes } = await frozen({ file: at('recurrent.onnx'), layout: 'time-first' });
  expect(valueIn(inspectModel(bytes))).toMatchObject({ irVersion: 8, opset: 15, producer: 'foliograph' });
});

const whole = readFileSync(at('network.onnx'));
const flat = { layout: 'flat' } as const;
const built = (make: (graph: GraphBuilder) => void) => {
  const graph = new GraphBuilder();
  make(graph);
  return encodeModel({ producer: 'test', producerVersion: '1', graph: graph.graph('test'), metadata: {} });
};
const two = built((graph) => {
  const x = graph.input('x', ['n', 3, 2]);
  graph.output('y', graph.value('Add', [x, graph.input('z', ['n', 3, 2])]), ['n', 3, 2]);
});
const fixed = built((graph) =>
  graph.output('y', graph.value('ReduceSum', [graph.input('x', [5, 3, 2]), graph.integers([1, 2])]), [5, 1, 1]),
);
const wide = built((graph) => graph.output('y', graph.input('x', ['n', 3, 2]), ['n', 3, 2]));
const whole64 = built((graph) =>
  graph.output('y', graph.value('Cast', [graph.input('x', ['n', 3, 2], 'int64')], { to: { int: 1 } }), ['n']),
);
const unknown = built((graph) => graph.output('y', graph.value('NoSuchOperator', [graph.input('x', ['n', 3, 2])]), ['n']));
const lying = built((graph) => graph.output('y', graph.value('Reshape', [graph.input('x', ['n', 3, 2]), graph.integers([-1])]), ['m']));

test.each([
  ['a file that is cut off', whole.subarray(0, 700), flat, 'this is not a whole ONNX model (700 bytes)'],
  ['a file of something else', new TextEncoder().encode('date,close\n2020-01-01,1\n'), flat, 'this is not a whole ONNX model'],
  ['an empty file', new Uint8Array(), flat, 'this is not a whole ONNX model (0 bytes)'],
  ['another window', whole, { ...flat, window: 2 }, 'its input "X" is [?, 6], but windows laid flat are [?, 4]'],
  ['another layout', whole, {}, 'its input "X" is [?, 6], but windows laid batch-first are [?, 3, 2]'],
  [
    'other features',
    whole,
    { ...flat, features: ['close', 'open'] },
    'it takes the features close, open, but the factors are close, volume',
  ],
  ['an input of another name', whole, { ...flat, input: 'Y' }, 'it has no input "Y"'],
  ['several inputs', two, {}, 'it has 2 inputs'],
  ['an input that nothing fills', two, { input: 'x' }, 'it takes "z" besides'],
  ['batches of one size', fixed, {}, 'its input "x" is [5, 3, 2]'],
  ['several numbers a window', wide, {}, 'its output "y" is [?, 3, 2], but a forecast is one number'],
  ['whole numbers', whole64, {}, 'its input holds no floating-point numbers'],
  ['an operator that there is not', unknown, {}, 'ONNX Runtime cannot run it'],
  ['more numbers than it declares', lying, {}, 'it gives 12 numbers for 2 windows'],
])('%s is a problem that names the file', async (_, bytes, given, message) => {
  const file = saved('bad.onnx', bytes);
  const told = await problem({ file, ...given });
  expect(told?.message).toContain(`bad.onnx: `);
  expect(told?.message).toContain(message);
  expect(told?.remedy).toBeTruthy();
  expect(told?.place).toEqual({ file });
});

test('every cut of a file is told as a problem, or read as a whole', async () => {
  for (let end = 0; end < whole.length; end += 13) {
    const told = await problem({ file: saved('cut.onnx', whole.subarray(0, end)), ...flat });
    expect(told?.message).toContain('cut.onnx: ');
  }
});
