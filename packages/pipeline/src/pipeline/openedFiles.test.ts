import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';

const fixture = (name: string) => fileURLToPath(new URL(`../../../../test-fixtures/onnx/${name}.onnx`, import.meta.url));
const spec = (file: string, window = 3) => `
name: brought
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2015-01-01, sessions: 200 } }
factors:
  - fast: close / delay(close, 2) - 1
  - slow: close / delay(close, 9) - 1
preprocess: [{ standardize: { per: asset } }]
target: forward-return
split: { holdout: { train-to: 2015-07-01, test-from: 2015-07-02 } }
models:
  brought: { onnx: { file: ${JSON.stringify(file)}, features: [fast, slow], window: ${window}, layout: flat } }
portfolios:
  top: { top-k: { k: 2 } }
`;
const trainedNow = ({ events }: Awaited<ReturnType<typeof ranSpec>>) =>
  events
    .filter((event) => event.type === 'started')
    .map((event) => ('node' in event ? event.node : ''))
    .filter((node) => node.startsWith('train:'));
const laid = (name: string, from: string) => {
  const file = join(temporaryFolder(), name);
  copyFileSync(from, file);
  return file;
};

test('a model that was trained elsewhere is run to the report, which names its digest and no path', async () => {
  const file = laid('mine.onnx', fixture('network'));
  const ran = await ranSpec(spec(file));
  expect(ran.outcome).toMatchObject({ ok: true, value: { failures: [], status: 'ok' } });
  const states = await ran.states();
  const { node, manifest } = states.find(({ node: { id } }) => id === 'train:brought')!;
  expect(node.files).toEqual({ file: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(JSON.stringify(manifest!.record.ingredients)).not.toContain('mine.onnx');
  const report = states.find(({ node: { id } }) => id === 'report')!;
  expect(JSON.stringify(report.node.params)).toContain(node.files!.file);
});

test('other contents of its file train again, another place or name of the same contents does not', async () => {
  const store = await opened();
  const file = laid('mine.onnx', fixture('network'));
  expect(trainedNow(await ranSpec(spec(file), { store }))).toEqual(['train:brought']);
  expect(trainedNow(await ranSpec(spec(laid('renamed.onnx', fixture('network'))), { store }))).toEqual([]);
  copyFileSync(fixture('tree'), file);
  expect(trainedNow(await ranSpec(spec(file), { store }))).toEqual(['train:brought']);
});

test('a file that is not there is told where the spec names it, before anything is computed', async () => {
  const ran = await ranSpec(spec('nowhere.onnx'));
  expect(ran.events).toEqual([]);
  expect(ran.outcome).toMatchObject({
    ok: false,
    problems: [{ place: { line: 13, column: 28 }, message: expect.stringContaining('nowhere.onnx') }],
  });
});

test('a pattern of two files is one too many', async () => {
  const folder = temporaryFolder();
  for (const name of ['a.onnx', 'b.onnx']) copyFileSync(fixture('tree'), join(folder, name));
  expect(await refused(spec(join(folder, '*.onnx')))).toMatchObject([{ message: 'file must be one file, is 2', place: { line: 13 } }]);
});

test('with a root of the data, a file outside it is refused, also by a link', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  copyFileSync(fixture('tree'), join(folder, 'out.onnx'));
  copyFileSync(fixture('tree'), join(folder, 'in', 'own.onnx'));
  symlinkSync(join(folder, 'out.onnx'), join(folder, 'in', 'link.onnx'));
  const rooted = (name: string) => spec(join(folder, name)).replace('data:\n', `data:\n  root: ${JSON.stringify(join(folder, 'in'))}\n`);
  expect(await refused(rooted('in/own.onnx'))).toEqual([]);
  for (const name of ['out.onnx', 'in/link.onnx']) {
    expect(await refused(rooted(name)), name).toMatchObject([{ message: expect.stringContaining('lies outside') }]);
  }
});

test('a damaged file and one of another width are told with its name', async () => {
  const file = join(temporaryFolder(), 'damaged.onnx');
  writeFileSync(file, 'not a model');
  expect(await refused(spec(file))).toMatchObject([
    { message: expect.stringContaining('damaged.onnx: this is not a whole ONNX model'), place: { file } },
  ]);
  expect(await refused(spec(fixture('network'), 2))).toMatchObject([{ message: expect.stringContaining('windows laid flat are [?, 4]') }]);
});
