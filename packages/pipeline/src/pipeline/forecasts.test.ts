import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RandomStream, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { csvFolder, ranSpec, specFile } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { datasetFromArrow, planeFromArrow } from '../arrow/index.js';
import { inline } from '../executors/index.js';
import { registries } from '../members/index.js';
import { looksAhead } from '../spec/index.js';
import { featuresOn } from '../stages/featuresOn.js';
import type { PortfolioParams } from '../stages/PortfolioParams.js';
import { readPanel } from '../stages/readPanel.js';
import { stages } from '../stages/registry.js';
import { returnsOf } from '../stages/returnsOf.js';
import { decideNext } from './decideNext.js';
import { loadPipeline } from './loadPipeline.js';

type Store = Awaited<ReturnType<typeof opened>>;
const signal = new AbortController().signal;

async function ran(text: string, store: Store, set: readonly string[] = []) {
  const { outcome, states } = await ranSpec(text, { store, set });
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const found = new Map((await states()).map((state) => [state.node.id, state]));
  const open = (need: string) => store.open(found.get(need.split('#')[0]!)!.manifest!);
  return { found, open, page: () => readFileSync(outcome.value.report!, 'utf8') };
}

/** What a portfolio of a run is forecast at some sessions, a row an asset. */
async function forecastAt({ found, open }: Awaited<ReturnType<typeof ran>>, id: string, sessions: readonly number[]) {
  const { params, needs } = found.get(id)!.node;
  const inputs = Object.fromEntries(Object.entries(needs).map(([role, ids]) => [role, ids.map(open)]));
  const { panel } = await readPanel(inputs.panel![0]!);
  const asked = { panel, sessions: Int32Array.from(sessions), members: registries, signal };
  const made = await returnsOf(inputs, params as unknown as PortfolioParams, asked);
  if (!made.ok || !made.value) throw new Error('nothing is forecast');
  const { value } = made;
  const T = panel.sessions.length;
  return panel.assets.map((_, n) => sessions.map((t) => value[n * T + t]!));
}

const [trainTo, testFrom] = ['2017-12-29', '2018-01-05'];
const line = (execution: string) => `
name: line
seed: 3
data: { prices: { synthetic: { assets: 3, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0 } }, calendar: weekly }
factors: [grown: 'close / delay(close, 1) - 1']
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-to: ${trainTo}, test-from: ${testFrom} } }
models: { ridge: { linear: { window: 1 } } }
portfolios: { best: { top-k: { k: 1 } } }
backtest: { rebalance: monthly, execution: ${execution} }
report: [summary]
`;

/** Slope and offset of a model that is a straight line of the last return, from two of its forecasts. */
async function lineOf(run: Awaited<ReturnType<typeof ran>>) {
  const { plane: forecast } = planeFromArrow(await run.open('predict:ridge').bytes('forecasts.arrow'));
  const { plane: grown } = planeFromArrow(await run.open('factor:grown').bytes('values.arrow'));
  const known = [...grown.keys()].filter((i) => Number.isFinite(forecast[i]!)).sort((a, b) => grown[a]! - grown[b]!);
  const [low, high] = [known[0]!, known.at(-1)!];
  const slope = (forecast[high]! - forecast[low]!) / (grown[high]! - grown[low]!);
  return { slope, offset: forecast[low]! - slope * grown[low]!, forecast };
}

test('what a line of the last return forecasts over ten sessions is the sum of a geometric series', async () => {
  const store = await opened();
  const text = line('{ lag: 0 }');
  const run = await ran(text, store, ['backtest.forecast.iterated.sessions=10']);
  const { slope, offset, forecast } = await lineOf(run);
  const T = forecast.length / 3;
  const t = T - 12;
  const iterated = await forecastAt(run, 'portfolio:ridge/best', [t, T - 1]);
  const fixed = offset / (1 - slope);
  for (let n = 0; n < 3; n++)
    for (const [i, at] of [t, T - 1].entries()) {
      const mean = fixed + ((forecast[n * T + at]! - fixed) * (1 - slope ** 10)) / (10 * (1 - slope));
      expect(Math.abs(iterated[n]![i]! - mean)).toBeLessThan(1e-8);
      expect(Math.abs(iterated[n]![i]! - forecast[n * T + at]!)).toBeGreaterThan(1e-6);
    }
}, 60_000);

test('with a lag the bars up to the execution are moved by what was forecast before the decision', async () => {
  const run = await ran(line('{ lag: 2 }'), await opened(), ['backtest.forecast.iterated.sessions=4']);
  const { slope, offset, forecast } = await lineOf(run);
  const T = forecast.length / 3;
  const t = T - 9;
  const iterated = await forecastAt(run, 'portfolio:ridge/best', [t]);
  for (let n = 0; n < 3; n++) {
    const before = [2, 1, 0].map((k) => forecast[n * T + t - k]!);
    const made = [forecast[n * T + t]!, ...before.map((value) => offset + slope * value)];
    expect(Math.abs(iterated[n]![0]! - made.reduce((sum, value) => sum + value) / 4)).toBeLessThan(1e-8);
  }
}, 60_000);

test('rolling forecasts are the mean of the returns that later sessions were forecast, each from its own price', async () => {
  const text = line('{ lag: 0 }').replace('{ forward-return: { horizon: 1 } }', 'next-price');
  const run = await ran(text, await opened(), ['backtest.forecast.rolling.sessions=3']);
  const { plane } = planeFromArrow(await run.open('predict:ridge').bytes('forecasts.arrow'));
  const { plane: close } = planeFromArrow(await run.open('panel').bytes('close.arrow'));
  const T = close.length / 3;
  const rolling = await forecastAt(run, 'portfolio:ridge/best', [T - 7, T - 2]);
  for (let n = 0; n < 3; n++) {
    const returns = [7, 6, 5].map((back) => plane[n * T + T - back]! / close[n * T + T - back]! - 1);
    expect(rolling[n]![0]).toBeCloseTo(returns.reduce((sum, value) => sum + value) / 3, 14);
    expect(rolling[n]![1]).toBeNaN();
  }
}, 60_000);

const net = 'window: 5, epochs: 1, patience: 0, validation: 0, layers: [3]';
const models = {
  each: `{ lstm: { ${net}, per: asset } }`,
  three: `{ lstm: { ${net}, ensemble: 3 } }`,
  sectors: `{ mlp: { ${net}, per: sector } }`,
  trees: '{ boosted-trees: { window: 3, rounds: 5, patience: 0, validation: 0 } }',
};
function varied(target: string) {
  const sectors = join(temporaryFolder(), 'sectors.csv');
  writeFileSync(sectors, `asset,sector\n${[1, 2, 3, 4, 5, 6].map((n) => `SYN0${n},${n < 4 ? 'A' : 'B'}`).join('\n')}\n`);
  return `
name: varied
seed: 3
seeds: 2
data:
  prices: { synthetic: { assets: 6, from: 2015-01-01, to: 2018-12-31, delistings: 0, listings: 0, gaps: 0.02 } }
  calendar: weekly
  sectors: { csv: { path: "${sectors}" } }
eligible: [{ history: { sessions: 30 } }]
factors: [close, momentum: { window: 4, skip: 0 }, place: 'rank(close / mean(close, 3))']
preprocess: [{ carry: { max: 2 } }, { neutralize: { group: sector, on: ['log(volume)'] } }, { min-max: { per: pooled } }]
target: ${target}
split: { walk-forward: { train: 100, test: 40 } }
models: { ${Object.entries(models)
    .map(([name, model]) => `${name}: ${model}`)
    .join(', ')} }
portfolios: { best: { top-k: { k: 2 } }, turns: { tilt-to-forecast: { variant: weights } } }
backtest: { rebalance: monthly, tranches: 2, costs: { fees: { bps: 10 } } }
null: { portfolios: 3 }
report: [summary]
`;
}

test.each(['next-price', '{ forward-return: { horizon: 1 } }'])(
  'of %s, a mean over one session decides what stored forecasts do, to the byte, and so do its random portfolios',
  async (target) => {
    const [text, store] = [varied(target), await opened()];
    const stored = await ran(text, store);
    for (const name of ['iterated', 'rolling']) {
      const other = await ran(text, store, [`backtest.forecast.${name}.sessions=1`]);
      const decided = [...other.found.keys()].filter((id) => /^(portfolio|random):/.test(id));
      expect(decided.length).toBe((3 * 2 + 1) * 2 * 2);
      for (const id of decided) {
        const [before, after] = [stored.found.get(id)!.manifest!, other.found.get(id)!.manifest!];
        expect(after.key, id).not.toBe(before.key);
        expect(after.files, id).toEqual(before.files);
      }
    }
  },
  240_000,
);

test('features of a panel that is at hand have the bytes of those that were stored', async () => {
  const run = await ran(varied('next-price'), await opened(), ['backtest.forecast.iterated.sessions=2']);
  const { params } = run.found.get('portfolio:trees/best')!.node;
  const { continued } = params as unknown as PortfolioParams;
  const { panel } = await readPanel(run.open('panel'));
  const dataset = datasetFromArrow(await run.open('dataset').bytes('dataset.arrow'));
  const planes = featuresOn(panel, continued!, registries);
  expect(planes).toHaveLength(3);
  planes.forEach((plane, k) => {
    expect(plane).toEqual(dataset.rows.filter((_, i) => i % 3 === k));
  });
}, 120_000);

test('as of a day, what goes on from made-up bars is decided as in the run', async () => {
  const [text, store] = [varied('next-price'), await opened()];
  const set = ['backtest.forecast.iterated.sessions=3', 'backtest.tranches=1'];
  const run = await ran(text, store, set);
  const loaded = await loadPipeline(specFile(text), { set });
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
  const next = await decideNext(loaded.value, { store, executor: inline({ stages }), emit: () => {}, signal, asOf: '2018-11-02' });
  if (!next.ok) throw new Error(next.problems[0]!.message);
  expect(next.value.decisions.length).toBe((3 * 2 + 1) * 2);
  let held = 0;
  for (const { name, decided, weights } of next.value.decisions) {
    const { assets, sessions, plane } = planeFromArrow(await run.open(`portfolio:${name}`).bytes('targets.arrow'));
    const d = sessions.indexOf(decided!);
    const targets = assets.flatMap((asset, n) => (plane[n * sessions.length + d]! > 0 ? [[asset, plane[n * sessions.length + d]]] : []));
    held += targets.length;
    expect(
      weights.flatMap(({ asset, target }) => (target > 0 ? [[asset, target]] : [])),
      name,
    ).toEqual(targets);
  }
  expect(held).toBeGreaterThan(14);
}, 120_000);

const days = Array.from({ length: 260 }, (_, day) => new Date(Date.UTC(2015, 0, 2 + 7 * day)).toISOString().slice(0, 10));
const changed = 230;
function market(bend: (price: number, t: number, random: RandomStream) => number) {
  return csvFolder(
    Object.fromEntries(
      ['A', 'B', 'C', 'D'].map((asset) => {
        const [random, other] = [stream(5, asset), stream(6, asset)];
        let price = 100;
        const rows = days.map((day, t) => {
          price *= 1 + 0.03 * random.normal();
          return { day, close: bend(price, t, other) };
        });
        return [asset, rows];
      }),
    ),
  );
}

test.each([...registries.forecasts])(
  '%s changes before a price does only where it says that it looks ahead',
  async (name, source) => {
    const targets = async (folder: string) => {
      const text = `
name: bent
seed: 1
data: { prices: { csv: { path: "${folder}/*.csv" } }, adjustment: none, max-jump: 0, calendar: weekly }
factors: [momentum: { window: 4, skip: 0 }, place: 'rank(close / mean(close, 3))']
preprocess: [carry, { standardize: { per: pooled } }]
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-to: ${days[150]}, test-from: ${days[152]} } }
models: { lstm: { lstm: { window: 3, layers: [3], epochs: 2 } } }
portfolios: { best: { tilt-to-forecast: { variant: weights, short: true } } }
backtest: { forecast: ${name} }
report: [summary]
`;
      const { open } = await ran(text, await opened());
      const { sessions, plane } = planeFromArrow(await open('portfolio:lstm/best').bytes('targets.arrow'));
      const known = sessions.filter((day) => day <= days[changed]!).length;
      const part = (from: number, to: number) =>
        [0, 1, 2, 3].map((n) => [...plane.subarray(n * sessions.length + from, n * sessions.length + to)]);
      return { before: part(0, known), after: part(known, sessions.length) };
    };
    const whole = await targets(market((price) => price));
    const bent = await targets(market((price, t, random) => (t > changed ? price * Math.exp(random.normal()) : price)));
    expect(JSON.stringify(bent.before) !== JSON.stringify(whole.before)).toBe(source.looksAhead === true);
    expect(bent.after).not.toEqual(whole.after);
  },
  120_000,
);

test('what reads later sessions is told at its place and at the head of the report', async () => {
  const text = line('{ lag: 1 }');
  const told = async (set: readonly string[]) => {
    const loaded = await loadPipeline(specFile(text), { set });
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
    return looksAhead(loaded.value).map(({ message }) => message);
  };
  expect(await told(['backtest.forecast=rolling'])).toEqual(['"rolling" looks at later sessions than it decides at: nobody can trade so']);
  expect(await told(['backtest.forecast=iterated'])).toEqual([]);
  const store = await opened();
  const flag = 'Decided from later sessions';
  expect((await ran(text, store, ['backtest.forecast=rolling'])).page()).toContain(flag);
  expect((await ran(text, store, ['backtest.forecast=iterated'])).page()).not.toContain(flag);
}, 60_000);

test('nothing goes on from made-up bars with features of all sessions, or with a forecast that does not say the next price', async () => {
  const problems = async (from: string, to: string) => {
    const text = line('{ lag: 1 }').replace('backtest: {', 'backtest: { forecast: iterated,').replace(from, to);
    const loaded = await loadPipeline(specFile(text));
    return loaded.ok ? [] : loaded.problems.map(({ message, place, remedy }) => `${place?.line}: ${message}; ${remedy}`);
  };
  expect(await problems('', '')).toEqual([]);
  expect(await problems('target:', 'preprocess: [carry, { standardize: { fit: full-sample } }]\ntarget:')).toEqual([
    '6: "standardize" looks at all sessions, so it cannot go on over the 10 that "iterated" makes up; leave fit out, and use carry for interpolate',
  ]);
  for (const target of ['forward-return: { horizon: 5', 'forward-rank: { horizon: 1'])
    expect(await problems('forward-return: { horizon: 1', target)).toEqual([
      `6: "iterated" goes on from the price that the next session is forecast to have, which the target "${target.split(':')[0]}" does not say; choose next-price or forward-return with a horizon of 1, or leave forecast out`,
    ]);
});
