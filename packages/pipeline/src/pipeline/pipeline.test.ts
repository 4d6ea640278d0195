import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, refused } from '../../test-support/ranSpec.js';

const spec = `
name: small
seed: 3
data:
  prices: { synthetic: { assets: 4, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0 } }
  calendar: weekly
  benchmarks: { market: { synthetic: { what: index, assets: 4, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0 } } }
factors: [close]
preprocess: [{ min-max: { per: asset } }]
target: next-price
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-05 } }
models:
  lstm: { lstm: { window: 6, layers: [4], per: asset, epochs: 2 } }
portfolios:
  tilt: { tilt-to-forecast: { variant: weights, short: true, max-weight: 0.3 } }
  equal: { equal-weight: { rebalance: never } }
backtest: { costs: { none: {}, ten: { bps: 10 } } }
`;

test('every stage of a pipeline finishes, and each variant has its result', async () => {
  const { outcome, states } = await ranSpec(spec);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const { status, stages, results, report } = outcome.value;
  expect(status).toBe('ok');
  expect(stages).toEqual({ total: stages.total, cached: 0, ran: stages.total });
  expect(results.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'strategy tilt/none',
    'strategy tilt/ten',
    'strategy equal/none',
    'strategy equal/ten',
    'benchmark market',
  ]);
  const growth = (name: string) => results.find((result) => result.name === name)!.figures.totalReturn!;
  expect(growth('tilt/ten')).toBeLessThan(growth('tilt/none'));
  expect(readFileSync(report!, 'utf8')).toContain('small');
  expect((await states()).every(({ state }) => state === 'hit')).toBe(true);
}, 60_000);

test('every stage gives the same bytes in another store', async () => {
  const digests = async () => {
    const { states } = await ranSpec(spec);
    return (await states()).map(({ node, manifest }) => `${node.id} ${manifest!.digest}`);
  };
  expect(await digests()).toEqual(await digests());
}, 60_000);

test('what a change does not reach is taken from the store, and what it reaches says why it runs', async () => {
  const store = await opened();
  await ranSpec(spec, { store });
  const { events } = await ranSpec(spec, { store, set: ['portfolios.tilt.tilt-to-forecast.max-weight=0.2'] });
  const started = events.flatMap((event) => (event.type === 'started' ? [event] : []));
  expect(started.map(({ node }) => node)).toEqual([
    'portfolio:lstm/tilt',
    'backtest:tilt/none',
    'backtest:tilt/ten',
    'figures:tilt/none',
    'figures:tilt/ten',
    'summary',
    'report',
  ]);
  expect(started[0]!.reason).toBe('params.portfolio.tilt-to-forecast.maxWeight 0.3 → 0.2');
}, 60_000);

test.each([
  ['report', 'report.html'],
  ['summary', 'results.json'],
  ['panel', 'facts.json'],
])(
  'a flipped bit in the stored %s is told and mended where everything else is cached',
  async (id, name) => {
    const store = await opened();
    const { outcome, states } = await ranSpec(spec, { store });
    const { manifest } = (await states()).find(({ node }) => node.id === id)!;
    const { sha256 } = manifest!.files.find((file) => file.name === name)!;
    const file = join(store.home, 'objects', sha256.slice(0, 2), sha256);
    const bytes = readFileSync(file);
    chmodSync(file, 0o644);
    writeFileSync(file, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1));
    const again = await ranSpec(spec, { store });
    expect(again.events.filter(({ type }) => type === 'warned').length).toBeGreaterThan(0);
    if (!again.outcome.ok || !outcome.ok) throw new Error('refused');
    expect([again.outcome.value.status, again.outcome.value.stages.ran]).toEqual(['ok', 1]);
    expect(again.outcome.value.results).toEqual(outcome.value.results);
  },
  60_000,
);

test('several seeds train several models, and results hold their mean and each of them', async () => {
  const { outcome } = await ranSpec(spec, { set: ['seeds=2', 'models.lstm.lstm.epochs=1'] });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const [tilt, equal] = ['tilt/none', 'equal/none'].map((name) => outcome.value.results.find((result) => result.name === name));
  const [first, second] = tilt!.seeds.map(({ figures }) => figures.totalReturn!);
  expect(first).not.toBe(second);
  expect(tilt!.figures.totalReturn).toBeCloseTo((first! + second!) / 2, 12);
  expect(tilt!.deviations!.totalReturn).toBeCloseTo(Math.abs(first! - second!) / Math.SQRT2, 12);
  expect([tilt!.lowest!.totalReturn, tilt!.highest!.totalReturn]).toEqual([Math.min(first!, second!), Math.max(first!, second!)]);
  expect(equal!.seeds.length).toBe(1);
  expect(equal!.lowest).toBeUndefined();
}, 60_000);

test('a seed gives the same model and figures whatever the other seeds are, and only what draws random numbers is repeated', async () => {
  const store = await opened();
  const set = ['models={ lstm: { lstm: { epochs: 1 } }, line: linear }'];
  const ranWith = async (seeds: string) => {
    const { outcome, events } = await ranSpec(spec, { store, set: [...set, `seeds=${seeds}`] });
    if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
    const started = events.flatMap((event) => (event.type === 'started' && event.stage === 'train' ? [event.node] : []));
    return { started, tilt: outcome.value.results.find(({ name }) => name === 'lstm/tilt/none')!, results: outcome.value.results };
  };
  const three = await ranWith('3');
  const of = (model: string) => three.started.filter((node) => node.startsWith(`train:${model}`)).length;
  expect([of('lstm'), of('line')]).toEqual([3 * 4, 1]);
  expect(three.results.map(({ name, seeds }) => [name, seeds.length])).toContainEqual(['line/tilt/none', 1]);
  const last = await ranWith('[2]');
  expect(last.started).toEqual([]);
  expect(last.tilt.seeds).toEqual(three.tilt.seeds.slice(2));
  const range = await ranWith('1..2');
  expect(range.started).toEqual([]);
  expect(range.tilt.seeds).toEqual(three.tilt.seeds.slice(1));
  expect(range.tilt.seeds.map(({ seed }) => seed)).toEqual([1, 2]);
}, 120_000);

test.each([
  ['universe=[SYN01, SYN09]', '--set universe=[SYN01, SYN09]', 'the data hold no prices of "SYN09"'],
  ['models.lstm.lstm.window=400', undefined, 'model "lstm" looks at 400 sessions, but only 157 lie in the training part'],
  ['factors=[closing]', '--set factors=[closing]', 'factor "closing" reads the field "closing", which the source does not give'],
  ['split.holdout.test-from=2030-01-04', undefined, 'no session lies from test-from 2030-01-04 on'],
  ['data.from=2040-01-01', undefined, 'the data hold no session between `from` and `to`'],
])('%s is refused once the data are known', async (set, file, message) => {
  const [problem] = await refused(spec, [set]);
  expect(problem!.message).toContain(message);
  expect(problem!.place).toBeDefined();
  if (file) expect(problem!.place!.file).toBe(file);
});
