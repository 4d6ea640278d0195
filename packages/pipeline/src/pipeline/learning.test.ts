import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { planeFromArrow } from '../arrow/index.js';

const specOf = (model: string, split = 'holdout: { train-to: 2017-12-29, test-from: 2018-01-05 }', rest = '') => `
name: learning
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0 } }
  calendar: weekly
${rest}
factors: [{ momentum: { window: 4, skip: 0 } }]
target: forward-return
split: { ${split} }
models: { m: ${model} }
portfolios: { best: { top-k: { k: 2 } } }
`;
const walkForward = 'walk-forward: { train: 100, test: 30 }';

/** The nodes of a run by id, with what they stored. */
async function ran(spec: string) {
  const store = await opened();
  const { outcome, states } = await ranSpec(spec, { store });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  expect(outcome.value.failures).toEqual([]);
  const all = await states();
  const artifact = (id: string) => store.open(all.find(({ node }) => node.id === id)!.manifest!);
  return { store, ids: all.map(({ node }) => node.id), artifact, nodes: all.map(({ node }) => node) };
}
const forecastsOf = async (run: Awaited<ReturnType<typeof ran>>) =>
  planeFromArrow(await run.artifact('predict:m').bytes('forecasts.arrow')).plane;

test('an ensemble is several models of other random numbers, the first of them the model alone', async () => {
  const mlp = (rest: string) => `{ mlp: { layers: [4], epochs: 2${rest} } }`;
  const [alone, three] = [await ran(specOf(mlp(''))), await ran(specOf(mlp(', ensemble: 3')))];
  const members = [0, 1, 2].map((member) => `train:m/member-${member}`);
  expect(three.ids.filter((id) => id.startsWith('train'))).toEqual(members);
  const bytes = await Promise.all(members.map(async (id) => Buffer.from(await three.artifact(id).bytes('model.onnx'))));
  expect(bytes[0]!.equals(Buffer.from(await alone.artifact('train:m').bytes('model.onnx')))).toBe(true);
  expect(bytes[1]!.equals(bytes[2]!)).toBe(false);
  const [own, joint] = [await forecastsOf(alone), await forecastsOf(three)];
  expect(joint.length).toBe(own.length);
  expect(joint).not.toEqual(own);
}, 60_000);

test('a model for each sector learns from and forecasts the assets of its own alone', async () => {
  const file = join(temporaryFolder(), 'sectors.csv');
  writeFileSync(file, `asset,sector\n${[1, 2, 3, 4, 5, 6].map((n) => `SYN0${n},${n < 4 ? 'A' : 'B'}`).join('\n')}\n`);
  const spec = specOf('{ mlp: { layers: [4], epochs: 2, per: sector } }', undefined, `  sectors: { csv: { path: "${file}" } }`);
  const run = await ran(spec);
  expect(run.ids.filter((id) => id.startsWith('train'))).toEqual(['train:m/A', 'train:m/B']);
  const samples = async (sector: string) =>
    (await run.artifact(`train:m/${sector}`).json<{ samples: { training: number } }>('training.json')).samples.training;
  const pooled = await ran(specOf('{ mlp: { layers: [4], epochs: 2 } }'));
  const all = (await pooled.artifact('train:m').json<{ samples: { training: number } }>('training.json')).samples.training;
  expect((await samples('A')) + (await samples('B'))).toBe(all);
  const forecasts = await forecastsOf(run);
  expect(forecasts.filter(Number.isNaN).length).toBe((await forecastsOf(pooled)).filter(Number.isNaN).length);
}, 60_000);

test('a warm start begins in each fold with the weights of the fold before, whose change reaches it', async () => {
  const run = await ran(specOf('{ mlp: { layers: [4], epochs: 2, warm-start: true } }', walkForward));
  const trained = run.nodes.filter(({ stage }) => stage === 'train');
  expect(trained.length).toBeGreaterThan(2);
  expect(trained.map(({ needs }) => needs.before)).toEqual([undefined, ...trained.slice(0, -1).map(({ id }) => [id])]);
  const cold = await ran(specOf('{ mlp: { layers: [4], epochs: 2 } }', walkForward));
  const model = async (one: typeof run, id: string) => Buffer.from(await one.artifact(id).bytes('model.onnx'));
  const [first, second] = trained.map(({ id }) => id) as [string, string];
  expect((await model(run, first)).equals(await model(cold, first))).toBe(true);
  expect((await model(run, second)).equals(await model(cold, second))).toBe(false);
}, 60_000);

test('a finished training leaves no unfinished state behind', async () => {
  const { store } = await ran(specOf('{ mlp: { layers: [4], epochs: 4, patience: 0, validation: 0, checkpoint: 1 } }'));
  const folder = join(store.home, 'partial');
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);
