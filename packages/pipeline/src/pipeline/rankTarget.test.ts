import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ranSpec } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { datasetFromArrow } from '../arrow/index.js';

// Four assets over 14 sessions; OUT rises most, and leaves the index after the fourth.
const days = Array.from({ length: 14 }, (_, t) => new Date(Date.UTC(2020, 0, 6 + t + 2 * Math.floor(t / 5))).toISOString().slice(0, 10));
const growth = { LOW: 0.9, MIDDLE: 1, HIGH: 1.1, OUT: 1.2 };

async function ran(split: string) {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  const rows = Object.entries(growth).flatMap(([asset, g]) => days.map((day, t) => `${day},${asset},${100 * g ** t}`));
  writeFileSync(join(folder, 'prices.csv'), `date,ticker,close\n${rows.join('\n')}\n`);
  const spells = Object.keys(growth).map((asset) => `${asset},2010-01-01,${asset === 'OUT' ? days[4] : ''}`);
  writeFileSync(join(folder, 'spells.csv'), `ticker,start,end\n${spells.join('\n')}\n`);
  const table = (name: string) => `{ csv: { path: "${folder}/${name}.csv", asset: ticker } }`;
  const { outcome, store, states } = await ranSpec(`
name: ranks
data: { prices: ${table('prices')}, adjustment: none, membership: ${table('spells')}, max-jump: 0 }
universe: members
factors: [{ growth: "close / delay(close, 1) - 1" }]
target: { forward-rank: { horizon: 2 } }
split: { holdout: { train-to: ${days[9]}, test-from: ${days[10]}${split} } }
models: { line: { linear: { window: 1 } } }
portfolios: { best: { top-k: { k: 1 } } }
backtest: { execution: { lag: 0 } }
`);
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const found = await states();
  const artifact = (stage: string) => store.open(found.find(({ node }) => node.stage === stage)!.manifest!);
  const training = await artifact('train').json<{ samples: { training: number } }>('training.json');
  return { dataset: datasetFromArrow(await artifact('dataset').bytes('dataset.arrow')), training };
}

test('labels are ranks among the members of a session, and one that left the index moves nobody', async () => {
  const { dataset, training } = await ran('');
  const label = (asset: string) => [...dataset.labels.slice(dataset.assets.indexOf(asset) * 14, (dataset.assets.indexOf(asset) + 1) * 14)];
  const close = (first: number, then: number) =>
    [...new Array(4).fill(first), ...new Array(8).fill(then)].map((value) => expect.closeTo(value, 12));
  expect(label('LOW')).toEqual([...close(-3 / 8, -1 / 3), NaN, NaN]);
  expect(label('MIDDLE')).toEqual([...close(-1 / 8, 0), NaN, NaN]);
  expect(label('HIGH')).toEqual([...close(1 / 8, 1 / 3), NaN, NaN]);
  expect(label('OUT')).toEqual([...close(3 / 8, NaN).slice(0, 4), ...new Array(10).fill(NaN)]);
  // Sessions 1 to 7, of which OUT has three.
  expect(training.samples.training).toBe(3 * 7 + 3);
});

test('a split that learns from every second session gives a model those whose labels do not overlap', async () => {
  // Sessions 7, 5, 3 and 1, of which OUT has two.
  expect((await ran(', every: 2')).training.samples.training).toBe(3 * 4 + 2);
});
