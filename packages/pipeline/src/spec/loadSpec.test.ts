import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

const smallest = `name: small
data: { prices: { csv: { path: prices.csv } } }
target: next-price
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
`;

test('a spec is read with its shorthand spelt out, its paths absolute and its keys as code names them', async () => {
  const { spec, problems, folder } = await tellSpec(exampleSpec);
  expect(problems).toEqual([]);
  const csv = (path: string, more: object) => ({
    name: 'csv',
    params: { path: resolve(folder, path), columns: {}, unit: 'fraction', ...more },
  });
  expect(spec).toEqual({
    name: 'us12-weekly-lstm',
    seed: 7,
    seeds: [0],
    data: {
      prices: csv('../data/us12/*.csv', { columns: { close: 'adj_close' } }),
      calendar: 'weekly',
      from: '2000-01-01',
      to: '2023-06-23',
      missing: { name: 'mask', params: {} },
      fundamentals: {},
      series: {},
      maxJump: 0.45,
      benchmarks: { nasdaq: csv('../data/us12-benchmarks/IXIC.csv', {}) },
      riskFree: csv('treasury-2y.csv', { column: 'yield_percent', unit: 'percent-per-year' }),
    },
    universe: { name: 'all', params: {} },
    eligible: [],
    factors: [
      { name: 'close', formula: 'close' },
      { name: 'momentum(20, 5)', formula: 'delay(close, 5) / delay(close, 25) - 1' },
      { name: 'typical_price', formula: '(high + low + close) / 3' },
      { name: 'spread', formula: 'high - low' },
      { name: 'momentum(252, 21)', formula: 'delay(close, 21) / delay(close, 273) - 1' },
    ],
    preprocess: [
      { name: 'carry', params: {} },
      { name: 'min-max', params: { per: 'asset' } },
    ],
    screen: { name: 'none', params: {} },
    target: { name: 'next-price', params: {} },
    split: { name: 'holdout', params: { trainTo: '2022-06-24', testFrom: '2022-07-01' } },
    engine: { name: 'auto', params: {} },
    models: {
      lstm: { name: 'lstm', params: { window: 24, layers: [256, 256], per: 'asset', epochs: 60, learningRate: 1e-3 } },
      'last-value': { name: 'last-value', params: {} },
    },
    portfolios: {
      tilt: { name: 'tilt-to-forecast', params: { maxWeight: 1 / 3, short: true } },
      equal: { name: 'equal-weight', params: { rebalance: 'never' } },
    },
    backtest: {
      capital: 1e7,
      rebalance: 'weekly',
      execution: { lag: 0, price: 'close' },
      costs: { none: { bps: 0 }, some: { bps: 12.5 } },
    },
    stages: {},
    metrics: { convention: 'liu' },
    report: ['summary', 'equity'],
  });
});

test('what is left out has its default', async () => {
  const { spec } = await tellSpec(smallest);
  expect(spec).toMatchObject({
    seed: 0,
    seeds: [0],
    data: { calendar: 'daily', benchmarks: {} },
    universe: { name: 'all', params: {} },
    eligible: [],
    factors: [],
    preprocess: [],
    screen: { name: 'none', params: {} },
    engine: { name: 'auto', params: {} },
    models: {},
    portfolios: {},
    backtest: { capital: 1e6, rebalance: 'every', execution: { lag: 1, price: 'close' }, costs: { none: { bps: 0 } } },
    metrics: { convention: 'standard' },
    report: ['drawdown', 'equity', 'summary'],
  });
  expect(Object.keys(spec!.data)).not.toContain('from');
});

test('defaults written out, shorthand spelt out, comments and the order of keys change nothing', async () => {
  const written = `# the same
split:
  holdout:
    test-from: "2020-07-01"
    train-to: 2020-06-30
target: { next-price: }
data: { calendar: daily, prices: { csv: { path: ./prices.csv, unit: fraction, columns: {} } }, benchmarks: }
universe: all
models:
backtest: { execution: { lag: 1 }, costs: { none: { bps: 0 } } }
name: small
`;
  const [short, long] = [await tellSpec(smallest, { cwd: '/' }), await tellSpec(written, { cwd: '/' })];
  const spelt = JSON.stringify(long.spec!.data.prices).replace(long.folder, short.folder);
  expect({ ...long.spec!, data: { ...long.spec!.data, prices: JSON.parse(spelt) } }).toEqual(short.spec);
});

test('a place is the value of a word, the key of anything larger, and that of the nearest ancestor for what is not written', async () => {
  const { loaded, folder } = await tellSpec(exampleSpec);
  const file = join(folder, 'spec.yaml');
  expect(loaded!.file).toBe(file);
  expect(loaded!.place(['models', 'lstm', 'lstm', 'window'])).toEqual({ file, line: 17, column: 27 });
  expect(loaded!.place(['models', 'lstm', 'lstm', 'layers'])).toEqual({ file, line: 17, column: 31 });
  expect(loaded!.place(['models', 'lstm', 'lstm', 'layers', 1])).toEqual({ file, line: 17, column: 45 });
  expect(loaded!.place(['models', 'lstm', 'lstm', 'other'])).toEqual({ file, line: 17, column: 11 });
  expect(loaded!.place(['models', 'last-value', 'last-value'])).toEqual({ file, line: 18, column: 3 });
  expect(loaded!.place(['target', 'next-price', 'scale'])).toEqual({ file, line: 14, column: 9 });
  expect(loaded!.place(['preprocess', 0])).toEqual({ file, line: 12, column: 15 });
  expect(loaded!.place(['seeds'])).toEqual({ file, line: 1, column: 1 });
});

test('a universe is a list of names, which are quoted where they would read as something else', async () => {
  const { spec } = await tellSpec(`${smallest}universe: [AAPL, NO, "0700", 'TRUE']\n`);
  expect(spec!.universe).toEqual({ name: 'list', params: { assets: ['AAPL', 'NO', '0700', 'TRUE'] } });
});

test('anchors stand for what they name, and << takes entries over', async () => {
  const { spec } = await tellSpec(`${smallest}factors: [close]
models:
  a: { lstm: &long { window: 60, epochs: &few 3 } }
  b: { lstm: { <<: *long, window: 20 } }
  c: { lstm: { epochs: *few } }
`);
  const trained = Object.values(spec!.models).map(({ params }) => [params.window, params.epochs]);
  expect(trained).toEqual([[60, 3], [20, 3], [24, 3]]); // biome-ignore format: a table
});

test.each([
  ['3', [0, 1, 2]],
  ['0..2', [0, 1, 2]],
  ['7..8', [7, 8]],
  ['[5, 2]', [5, 2]],
])('seeds: %s stands for the seeds %j', async (written, seeds) => {
  const { loaded } = await tellSpec(`${exampleSpec}seeds: ${written}\n`);
  expect(loaded?.spec.seeds).toEqual(seeds);
});

test.each([
  ['3..1', 'seeds must be a number of seeds above 0, a range such as 0..19 or a list of seeds, is "3..1"'],
  ['0..99999999', 'seeds must be a number of seeds above 0, a range such as 0..19 or a list of seeds, is "0..99999999"'],
  ['2.5', 'seeds must be a number of seeds above 0, a range such as 0..19 or a list of seeds, is 2.5'],
  ['[1, 1]', '1 stands twice in seeds'],
  ['[-1]', 'item 1 of seeds must be at least 0, is -1'],
])('seeds: %s is told', async (written, message) => {
  const { problems } = await tellSpec(`${exampleSpec}seeds: ${written}\n`);
  expect(problems.map((problem) => problem.replace(/^\S+ +/, ''))).toEqual([message]);
});
