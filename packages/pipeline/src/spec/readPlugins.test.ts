import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellSpec } from '../../test-support/tellSpec.js';

const spec = `name: a
plugins: [own.mjs]
data: { prices: { my-source: { window: 3 } }, adjustment: full }
target: next-price
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
portfolios: { equal-weight: }
`;
const source = (rest = '') => `{
  summary: 'Mine.',
  version: 1,
  params: { type: 'object', properties: { window: { type: 'integer', minimum: 1, default: 5 } }, required: [], additionalProperties: false },
  files: async () => ({ ok: true, value: [] }),
  read: async () => ({ ok: true, value: { assets: [], sessions: [], fields: new Map() } }),
  ${rest}
}`;
const told = async (module: string, text = spec) => (await tellSpec({ 'spec.yaml': text, 'own.mjs': module })).problems;

test('an export of a plugin is chosen by its name and checked as a source that is built in', async () => {
  const { spec: read, loaded, folder } = await tellSpec({ 'spec.yaml': spec, 'own.mjs': `export const mySource = ${source()};` });
  expect(read!.data.prices).toEqual({ name: 'my-source', params: { window: 3 } });
  expect(loaded!.registries.sources.get('my-source')!.plugin).toEqual({ name: 'own.mjs', path: join(folder, 'own.mjs') });
  expect(read).not.toHaveProperty('plugins');
  expect(await told(`export const mySource = ${source()};`, spec.replace('window: 3', 'window: 0'))).toEqual([
    'spec.yaml:3:40  window must be at least 1, is 0',
  ]);
  expect(await told(`export const mySource = ${source("check: () => ({ field: 'window', message: 'odd' }),")};`)).toEqual([
    'spec.yaml:3:40  odd',
  ]);
});

test('without plugins a spec chooses from what it was given', async () => {
  const { loaded } = await tellSpec(spec.replace('plugins: [own.mjs]\n', '').replace('my-source: { window: 3 }', 'csv: { path: a.csv }'));
  expect([...loaded!.registries.sources.keys()]).not.toContain('my-source');
});

test.each<[string, string | RegExp]>([
  ['', 'spec.yaml:2:11  the plugin "own.mjs" exports nothing\n    write export const mySource = { … }'],
  ['const = 3;', /^spec\.yaml:2:11 {2}cannot load the plugin "own\.mjs": /],
  ["throw new Error('no licence');", 'spec.yaml:2:11  cannot load the plugin "own.mjs": no licence'],
  ["throw 'odd';", 'spec.yaml:2:11  cannot load the plugin "own.mjs": odd'],
  ["import 'no-such-package-here';", /^spec\.yaml:2:11 {2}cannot load the plugin "own\.mjs": .*no-such-package-here/],
  [
    "\nimport { x } from './other.mjs';",
    'own.mjs:2  the plugin "own.mjs" imports another file\n    write all of it in one file: what is computed again is decided by the content of that file',
  ],
  ['export const a = 5;', 'spec.yaml:2:11  "a" of the plugin "own.mjs" is no member of any set: its summary is not a text'],
  ['export const a = null;', 'spec.yaml:2:11  "a" of the plugin "own.mjs" is no member of any set: its summary is not a text'],
  [
    `export const a = ${source("version: 'one',")};`,
    'spec.yaml:2:11  "a" of the plugin "own.mjs" is no source: its version is not a whole number',
  ],
  [
    `export const a = ${source("claim: 'some',")};`,
    'spec.yaml:2:11  "a" of the plugin "own.mjs" is no source: its claim is none of none, split, full',
  ],
  [
    `export const a = ${source('params: {},')};`,
    'spec.yaml:2:11  "a" of the plugin "own.mjs" is no source: its params are not a schema with properties',
  ],
  [`export const a = ${source('read: undefined,')};`, 'spec.yaml:2:11  "a" of the plugin "own.mjs" is no source: it lacks a function read'],
  [
    `export default ${source()};`,
    'spec.yaml:2:11  "default" of the plugin "own.mjs" is no source: it is a default export, which has no name',
  ],
  [`export const csv = ${source()};`, 'spec.yaml:2:11  the source "csv" of the plugin "own.mjs": there is one of that name already'],
  [
    `export const mySource = ${source("params: { type: 'object', properties: { a: { type: 'wrong' } } },")};`,
    /^spec\.yaml:2:11 {2}the source "my-source" of the plugin "own\.mjs": its params are no schema: /,
  ],
])('the plugin %j is told at its place', async (module, expected) => {
  const problems = await told(module);
  if (typeof expected === 'string') expect(problems).toEqual([expected]);
  else expect(problems).toEqual([expect.stringMatching(expected)]);
});

test('a plugin that is not there, stands twice or is no path is told at its place in the list', async () => {
  const module = `export const mySource = ${source()};`;
  expect((await told(module, spec.replace('[own.mjs]', '[own.mjs, other.mjs]')))[0]).toBe(
    'spec.yaml:2:20  cannot read the plugin "other.mjs": there is no such file',
  );
  expect((await told(module, spec.replace('[own.mjs]', '[own.mjs, own.mjs]')))[0]).toBe(
    'spec.yaml:2:20  the source "my-source" of the plugin "own.mjs": there is one of that name already',
  );
  expect((await told(module, spec.replace('[own.mjs]', '[own.mjs, 5]')))[0]).toMatch(/^spec\.yaml:2:20 {2}item 2 of plugins must be /);
  expect((await told(module, spec.replace('[own.mjs]', 'own.mjs')))[0]).toMatch(/^spec\.yaml:2:10 {2}plugins must be a list/);
});
