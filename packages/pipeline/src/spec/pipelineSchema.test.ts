import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { fakeRegistries } from '../../test-support/fakeRegistries.js';
import { tellSpec } from '../../test-support/tellSpec.js';
import { pipelineSchema } from './pipelineSchema.js';

const formats = { date: /^\d{4}-\d\d-\d\d$/ };
const check = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, formats }).compile(pipelineSchema(fakeRegistries));
const editorTakes = (text: string): boolean => check(parse(text));
const loaderTakes = async (text: string) => (await tellSpec(text)).problems.length === 0;

const shorthand = `name: a
data: { prices: { synthetic: }, benchmarks: }
target: { next-price: }
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
universe: [A, B]
factors: [momentum, close / open - 1, { own: "close - open" }]
preprocess: [carry]
models:
portfolios: { equal-weight: , one: equal-weight }
`;

test.each([
  ['the example', exampleSpec],
  ['shorthand', shorthand],
])('an editor takes %s, as the loader does', async (_, text) => {
  expect(await loaderTakes(text)).toBe(true);
  expect(editorTakes(text)).toBe(true);
});

test('an editor takes a spec that leaves sections to the one it extends', () => {
  expect(editorTakes('extends: other.yaml\nseed: 5\nmodels: { lstm: { lstm: { window: 5 } } }\n')).toBe(true);
  expect(editorTakes('seed: 5\n')).toBe(false);
});

test.each([
  ['window: 24', 'windw: 24'],
  ['window: 24', 'window: 0'],
  ['per: asset, epochs', 'per: all, epochs'],
  ['learning-rate', 'learningRate'],
  ['max-weight: 1/3', 'max-weight: a/3'],
  ['max-weight: 1/3', 'max-weight: 1.5'],
  ['lstm: { lstm: {', 'lstm: { lstmm: {'],
  ['last-value:', 'a: 5'],
  ['from: 2000-01-01', 'from: 2000'],
  ['universe: all', 'universe: some'],
  ['report: [ summary', 'report: [ sumary'],
  ['{ spread: "high - low" }', '{ momentum: { windw: 5 } }'],
  ['target: next-price\n', ''],
  ['bps: 12.5', 'bps: -1'],
])('an editor refuses %j made %j, as the loader does', async (right, wrong) => {
  const text = exampleSpec.replace(right, wrong);
  expect(text).not.toBe(exampleSpec);
  expect(await loaderTakes(text)).toBe(false);
  expect(editorTakes(text)).toBe(false);
});
