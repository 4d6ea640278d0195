import { percentile } from '@foliograph/core';
import { expect, test } from 'vitest';
import { type Ran, ranSpec, specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from '../pipeline/index.js';
import type { Figures } from './figures.js';
import { readRandom } from './readRandom.js';
import { readTrack } from './readTrack.js';

const spec = (assets: number, rest: string) => `
name: luck
seed: 3
data: { prices: { synthetic: { assets: ${assets}, from: 2014-01-01, to: 2018-12-31 } }, calendar: weekly }
factors: [close]
target: forward-return
split: { holdout: { train-to: 2016-12-30, test-from: 2017-01-06 } }
models: { linear: { linear: { window: 3 } } }
portfolios: { best: { top-k: { k: 1 } }, luck: { random-k: { k: 1 } } }
backtest: { costs: [0, 25] }
${rest}
`;

async function stored(ran: Ran, id: string) {
  const state = (await ran.states()).find(({ node }) => node.id === id);
  return ran.store.open(state!.manifest!);
}

const digests = async (ran: Ran) =>
  (await ran.states()).filter(({ node }) => node.stage === 'random-portfolios').map(({ manifest }) => manifest!.digest);

const sixty = spec(5, 'null: { portfolios: 60 }');

test('each strategy with forecasts stands among random portfolios, under its own costs, and one without does not', async () => {
  const ran = await ranSpec(sixty);
  if (!ran.outcome.ok) throw new Error(ran.outcome.problems[0]!.message);
  const { status, results } = ran.outcome.value;
  expect(status).toBe('ok');
  expect(results.map(({ name, random }) => [name, random?.portfolios])).toEqual([
    ['best/0bps', 60],
    ['best/25bps', 60],
    ['luck/0bps', undefined],
    ['luck/25bps', undefined],
  ]);
  expect(results[0]!.seeds[0]!.percentiles).toEqual(results[0]!.random!.percentiles);
}, 60_000);

test('percentiles are those of the strategy’s figures among the draws, and quantiles of equity and of returns rise with their share', async () => {
  const ran = await ranSpec(sixty);
  for (const name of ['best/0bps', 'best/25bps']) {
    const { draws, percentiles, sessions, equity, returns } = await readRandom(await stored(ran, `random:${name}`));
    const own = await (await stored(ran, `figures:${name}`)).json<Figures>('figures.json');
    expect(Object.keys(draws)).toEqual(Object.keys(own));
    for (const [figure, values] of Object.entries(draws)) {
      expect(values).toHaveLength(60);
      const expected = percentile(own[figure] ?? NaN, values);
      expect(percentiles[figure]).toBe(Number.isNaN(expected) ? null : expected);
    }
    for (const quantiles of [equity, returns]) {
      expect(quantiles.map(({ share }) => share)).toEqual([5, 25, 50, 75, 95]);
      for (const s of quantiles[0]!.values.keys())
        for (let q = 1; q < 5; q++) expect(quantiles[q]!.values[s]).toBeGreaterThanOrEqual(quantiles[q - 1]!.values[s]!);
    }
    expect([equity[0]!.values.length, returns[0]!.values.length]).toEqual([sessions.length, sessions.length - 1]);
  }
}, 60_000);

test('of two assets a random portfolio is the strategy itself or its reverse, to the bit', async () => {
  const two = await ranSpec(spec(2, 'null: { portfolios: 12 }'));
  const { draws } = await readRandom(await stored(two, 'random:best/25bps'));
  const own = await (await stored(two, 'figures:best/25bps')).json<Figures>('figures.json');
  const returns = [...draws.totalReturn!];
  expect(new Set(returns).size).toBe(2);
  expect(returns).toContain(own.totalReturn);
  for (const [draw, value] of returns.entries())
    if (value === own.totalReturn)
      for (const [figure, values] of Object.entries(draws)) expect(values[draw] || null).toBe(own[figure] || null);
}, 60_000);

test('with no asset but one, each random portfolio is the strategy: every quantile of a session’s returns is its own, fees of the build-up with it', async () => {
  const one = await ranSpec(spec(1, 'null: { portfolios: 5 }'));
  const { returns } = await readRandom(await stored(one, 'random:best/25bps'));
  const { equity, capital } = await readTrack(await stored(one, 'backtest:best/25bps'));
  const own = Float64Array.from({ length: equity.length - 1 }, (_, s) => equity[s + 1]! / (s === 0 ? capital : equity[s]!) - 1);
  for (const { values } of returns) expect(values).toEqual(own);
}, 60_000);

test('the same spec gives the same bytes in another store, and more portfolios begin with the same ones', async () => {
  const ran = await ranSpec(sixty);
  expect(await digests(await ranSpec(sixty))).toEqual(await digests(ran));
  const fewer = await readRandom(await stored(await ranSpec(spec(5, 'null: { portfolios: 25 }')), 'random:best/0bps'));
  const more = await readRandom(await stored(ran, 'random:best/0bps'));
  for (const [figure, values] of Object.entries(fewer.draws)) expect(values).toEqual(more.draws[figure]!.slice(0, 25));
}, 60_000);

test('random portfolios are refused where nothing forecasts, and left out where nobody asks for them', async () => {
  const none = spec(5, 'null: {}').replace('best: { top-k: { k: 1 } }, ', '');
  const loaded = await loadPipeline(specFile(none));
  expect(loaded.ok ? [] : loaded.problems.map(({ message }) => message)).toEqual([
    'no portfolio decides from forecasts, so there are none to permute',
  ]);
  const without = await loadPipeline(specFile(spec(5, '')));
  const asked = await loadPipeline(specFile(spec(5, 'null:')));
  if (!without.ok || !asked.ok) throw new Error('a spec was refused');
  expect([without.value.spec.null, asked.value.spec.null]).toEqual([undefined, { portfolios: 1000 }]);
  expect(asked.value.spec.report.filter((name) => !without.value.spec.report.includes(name))).toEqual(['random']);
});

test('a number of portfolios that makes no sense is a mistake with its place', async () => {
  const loaded = await loadPipeline(specFile(spec(5, 'null: { portfolios: 0 }')));
  expect(loaded.ok ? [] : loaded.problems.map(({ place }) => place?.line)).toEqual([11]);
});
