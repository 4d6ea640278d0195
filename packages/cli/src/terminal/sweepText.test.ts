import { expect, test } from 'vitest';
import { sizeText } from './sizeText.js';
import { sweepText } from './sweepText.js';

const sharpe = { name: 'sharpe', part: 'test', key: 'sharpe', title: 'Sharpe ratio', unit: 'ratio', less: false } as const;
const mse = { name: 'validation.mse', part: 'validation', key: 'mse', title: 'MSE', unit: 'value', less: true } as const;
const told = {
  status: 'ok',
  name: 'mine',
  failures: [],
  stages: { total: 9, cached: 0, ran: 9 },
  by: sharpe,
  test: sharpe,
  validation: mse,
} as const;
const one = (value: number, rank: number) => ({ seeds: [{ seed: 0, value }], mean: value, lowest: value, highest: value, rank });

test('a sweep is a line a trial under short names, and says how many trials it chose from and how many were counted', () => {
  const trial = (k: number, value: number, rank: number) => ({
    settings: { 'portfolios.top.top-k.k': k, 'models.lstm.lstm.layers': [8] },
    strategy: 'top',
    test: one(value, rank),
  });
  const lines = sweepText({ ...told, trials: [trial(5, 0.75, 1), trial(10, 0.5, 2)], counted: 4 }).split('\n');
  expect(lines).toEqual([
    'mine, 2 trials of top, ranked by sharpe',
    '',
    'k   layers  Sharpe ratio  rank',
    '5      [8]         0.750     1',
    '10     [8]         0.500     2',
    '',
    'Ranked on the test itself: the best of 2 trials is chosen with knowledge of it, and its figure is too good.',
    '4 trials counted under this name.',
  ]);
});

test('several seeds add how they spread, and a validation part its own figure and rank', () => {
  const over = { ...one(0.5, 1), seeds: [0, 1].map((seed) => ({ seed, value: seed })), deviation: 0.7, lowest: 0, highest: 1 };
  const trials = [
    { settings: { seed: 1 }, strategy: 'top', test: over, validation: { ...over, mean: 0.012345 } },
    { settings: { seed: 2 }, strategy: 'best', test: { seeds: [], mean: null, lowest: null, highest: null, rank: null } },
  ];
  const lines = sweepText({ ...told, by: mse, trials, counted: 1 }).split('\n');
  expect(lines[0]).toBe('mine, 2 trials, means of 2 seeds, ranked by validation.mse');
  expect(lines[2]!.split(/ {2,}/)).toEqual([
    ...['strategy', 'seed', 'Sharpe ratio', '± deviation', 'least', 'greatest', 'rank'],
    ...['validation: MSE', '± deviation', 'least', 'greatest', 'rank'],
  ]);
  expect(lines[3]).toMatch(/^top +1 +0\.500 +0\.700 +0\.000 +1\.000 +1 +0\.01235/);
  expect(lines[4]!.split(/ +/)).toEqual(['best', '2', ...Array.from({ length: 10 }, () => '–')]);
  expect(lines.at(-2)).toContain('without the figure of the test');
  expect(lines.at(-1)).toBe('1 trial counted under this name.');
});

test('the size of a sweep is told with what its trials share, or with what is not known yet', () => {
  const size = { trials: 9, apart: 90, stages: 40, hit: 30, miss: 4, waiting: 6, unknown: 0 };
  expect(sizeText(size)).toBe('sweep: 9 trials of 90 stages in all, 40 of them different: 30 hit, 4 miss, 6 waiting');
  expect(sizeText({ ...size, unknown: 9 })).toContain('of the data alone 40 stages');
});
