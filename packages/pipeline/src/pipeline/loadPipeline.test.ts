import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { formatDiagnostic } from '../spec/index.js';
import { loadPipeline } from './loadPipeline.js';

const spec = `name: a
plugins: [own.mjs]
data: { prices: { synthetic: {} } }
target: next-price
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
portfolios: { equal: { equal-weight: {} } }
`;
const params = `{ type: 'object', properties: {}, required: [], additionalProperties: false }`;
const member = (name: string, rest: string) => `export const ${name} = { summary: 'Mine.', version: 1, params: ${params}, ${rest} };\n`;
const rule = (rest: string) => member('mine', `rebalance: () => undefined, history: () => 1, weigh: () => {}, ${rest}`);

async function loaded(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const read = await loadPipeline(join(folder, 'a.yaml'));
  return { value: read.ok ? read.value : undefined, problems: read.ok ? [] : read.problems.map((each) => formatDiagnostic(each, folder)) };
}

test('exports are found by what they can do, and stand beside what is built in', async () => {
  const { value, problems } = await loaded({
    'a.yaml': spec,
    'own.mjs': [
      member('myFactor', `formula: () => 'close'`),
      member('myTransform', `kind: () => 'panel', apply: (plane) => plane`),
      member('myRule', `needsForecast: () => false, rebalance: () => undefined, history: () => 1, weigh: () => {}`),
      member('myStage', `deterministic: true, run: async () => ({ ok: true, value: {} })`),
      member('myMetric', `title: 'Mine', rank: 90, group: 'return', formula: 'r', unit: 'ratio', of: () => 1`),
    ].join(''),
  });
  expect(problems).toEqual([]);
  const { factors, transforms, portfolios, stages, metrics } = value!.registries;
  expect([factors.has('my_factor'), transforms.has('my-transform'), portfolios.has('my-rule')]).toEqual([true, true, true]);
  expect([...stages.keys(), metrics.has('my-metric'), metrics.has('sharpe')]).toEqual(['my-stage', true, true]);
});

test('a plugin may be a package that is installed where the spec lies', async () => {
  const { value, problems } = await loaded({
    'a.yaml': spec.replace('own.mjs', "'@me/members'"),
    'node_modules/@me/members/package.json': '{ "name": "@me/members", "type": "module", "exports": "./index.js" }',
    'node_modules/@me/members/index.js': rule('needsForecast: () => false'),
  });
  expect([problems, value?.registries.portfolios.has('mine')]).toEqual([[], true]);
});

test.each<[string, string, string | RegExp]>([
  [
    member('mine', 'other: () => 1'),
    spec,
    /^a\.yaml:2:11 {2}"mine" of the plugin "own\.mjs" is no member of any set: it has the functions of none\n {4}a source has files, read; /,
  ],
  [rule(''), spec, 'a.yaml:2:11  "mine" of the plugin "own.mjs" is no portfolio rule: it lacks a function needsForecast'],
  [
    member('equalWeight', 'needsForecast: () => false, rebalance: () => undefined, history: () => 1, weigh: () => {}'),
    spec,
    'a.yaml:2:11  the portfolio rule "equal-weight" of the plugin "own.mjs": there is one of that name already',
  ],
  [
    member('mine', `formula: () => 'close / nothing(close)'`),
    spec.replace('target:', 'factors: [mine]\ntarget:'),
    /^a\.yaml:4:11 {2}the formula of "mine": unknown operator or factor "nothing"/,
  ],
  [
    `\n${rule(`needsForecast() { throw new Error('no idea'); }`)}`,
    spec.replace('equal-weight', 'mine'),
    'own.mjs:2  the portfolio rule "mine" failed: no idea',
  ],
  [
    member('mine', 'deterministic: true, run: async () => {}'),
    `${spec}stages: { x: { run: mine, needs: [panl] } }\n`,
    'a.yaml:7:35  unknown stage "panl" (did you mean "panel"?)',
  ],
  [
    member('backtest', 'deterministic: true, run: async () => {}'),
    `${spec}stages: { equal: { run: backtest } }\n`,
    'a.yaml:7:11  the plan has a stage "backtest:equal" already\n    name it otherwise',
  ],
])('%j is told at its place', async (module, text, expected) => {
  const { problems } = await loaded({ 'a.yaml': text, 'own.mjs': module });
  expect(problems).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
});

test('a stage of one’s own that stands later may need one before it, and all seeds of what is repeated over them', async () => {
  const module = member('mine', 'deterministic: true, run: async () => {}');
  const good = `${spec}stages: { x: { run: mine, needs: [panel] }, y: { run: mine, needs: ['mine:x'] } }\n`;
  expect((await loaded({ 'a.yaml': good, 'own.mjs': module })).problems).toEqual([]);
  const late = `${spec}stages: { x: { run: mine, needs: ['mine:y'] }, y: { run: mine } }\n`;
  expect((await loaded({ 'a.yaml': late, 'own.mjs': module })).problems).toEqual([expect.stringContaining('unknown stage "mine:y"')]);
});
