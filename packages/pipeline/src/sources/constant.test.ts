import { expect, test } from 'vitest';
import { specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from '../pipeline/index.js';
import { constant } from './constant.js';
import { readSeries } from './readSeries.js';

const context = { seed: 0, signal: new AbortController().signal };
const spec = (riskFree: string) => `
name: constant
data: { prices: { synthetic: { assets: 3 } }, risk-free: ${riskFree} }
`;

test('a number is a series of one quote', async () => {
  const bars = await constant.read({ value: 0.0125, from: '2000-01-01' }, [], context);
  const series = bars.ok && readSeries(bars.value);
  expect(series).toMatchObject({ ok: true, value: { sessions: ['2000-01-01'], values: Float64Array.of(0.0125) } });
});

test('a risk-free yield that is the same on all days is written as a number', async () => {
  const [short, long] = await Promise.all(['0.0125', '{ constant: { value: 0.0125 } }'].map((text) => loadPipeline(specFile(spec(text)))));
  const { riskFree } = short!.ok ? short!.value.spec.data : {};
  expect(riskFree).toEqual({ name: 'constant', params: { value: 0.0125, from: '1900-01-01' } });
  expect(long!.ok && long!.value.spec.data.riskFree).toEqual(riskFree);
});

test.each([
  ['[0.0125]', 'a source must be one name with its parameters below it, is a list'],
  ['"0.0125"', 'unknown source "0.0125"'],
  ['1.25', 'a risk-free yield of 1.25 is 125 % a year'],
])('%s is no risk-free yield', async (text, message) => {
  const loaded = await loadPipeline(specFile(spec(text)));
  expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.message)).toEqual([message]);
});
