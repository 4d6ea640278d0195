import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOf } from '../../test-support/chartOf.js';
import { answers, feedServer } from '../../test-support/feedServer.js';
import { fetching } from '../../test-support/fetching.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { yahooChart } from '../sources/yahooChart.js';
import { compareAnswers } from './compareAnswers.js';

const days = ['2024-06-03', '2024-06-04', '2024-06-05', '2024-06-06', '2024-06-07', '2024-06-10'];
const prices = (factor: number, until = days.length): Record<string, number> =>
  Object.fromEntries(days.map((day, i) => [day, Math.round((i < until ? factor : 1) * (100 + i * i) * 1e4) / 1e4]));
const answer = (closes: Record<string, number>, adjusted = closes) => {
  const parsed = yahooChart(chartOf('A', closes, adjusted), 'A');
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return parsed.value;
};

test('closes and adjusted closes that are all a quarter up to a day are a split', () => {
  const { changed, first, last, restated, reading } = compareAnswers('A', answer(prices(1)), answer(prices(0.25, 5)));
  expect([changed, first, last]).toEqual([5, '2024-06-03', '2024-06-07']);
  expect(reading).toBe('restated by a factor of 0.25 up to 2024-06-07: a split');
  expect(restated[0]).toEqual({
    fields: ['open', 'close', 'adj_close'],
    steps: [{ factor: 0.25, from: '2024-06-03', until: '2024-06-07' }],
  });
});

test('adjusted closes alone that are smaller by one factor are a dividend', () => {
  const { reading, changed } = compareAnswers('A', answer(prices(1)), answer(prices(1), prices(0.985, 4)));
  expect([changed, reading]).toEqual([4, 'adjusted closes restated by a factor of 0.985 up to 2024-06-06: a dividend']);
});

test('two dividends in between are two steps', () => {
  const twice = { ...prices(0.98, 3), ...Object.fromEntries(Object.entries(prices(0.99)).slice(3)) };
  const { reading, restated } = compareAnswers('A', answer(prices(1)), answer(prices(1), twice));
  expect(restated[0]!.steps.map(({ factor, until }) => [factor, until])).toEqual([
    [0.98, '2024-06-05'],
    [0.99, '2024-06-10'],
  ]);
  expect(reading).toBe(
    'adjusted closes restated in 2 steps up to 2024-06-10, by a factor of 0.98 at the start: a dividend, more than once',
  );
});

test('a corrected day is told, and no factor is made of it', () => {
  const { changed, first, last, restated, reading } = compareAnswers('A', answer(prices(1)), answer({ ...prices(1), '2024-06-05': 50 }));
  expect([changed, first, last, restated, reading]).toEqual([1, '2024-06-05', '2024-06-05', [], undefined]);
});

test('days that appear and vanish inside of what was known are told apart from days that are new', () => {
  const { '2024-06-05': gone, ...rest } = prices(1);
  const { '2024-06-04': late, ...before } = prices(1);
  const changes = compareAnswers('A', answer(before), answer({ ...rest, '2024-06-11': 130 }));
  expect([changes.changed, changes.appeared, changes.vanished, changes.added]).toEqual([0, ['2024-06-04'], ['2024-06-05'], 1]);
  expect([gone, late]).toEqual([104, 101]);
});

test('any common factor of rounded prices is found, and none where one price more was changed', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 40, noNaN: true }), fc.integer({ min: 0, max: 19 }), (factor, odd) => {
      fc.pre(Math.abs(factor - 1) > 1e-3);
      const count = 20;
      const all = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`2024-06-${String(i + 1).padStart(2, '0')}`, 50 + 7 * Math.sin(i)]),
      );
      const scaled = Object.fromEntries(Object.entries(all).map(([day, price]) => [day, Number((price * factor).toFixed(4))]));
      const found = compareAnswers('A', answer(all), answer(scaled)).restated[0]?.steps ?? [];
      expect(found).toHaveLength(1);
      expect(Math.abs(found[0]!.factor / factor - 1)).toBeLessThan(1e-3);
      const day = Object.keys(all)[odd]!;
      expect(compareAnswers('A', answer(all), answer({ ...scaled, [day]: scaled[day]! * 1.1 })).restated).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a fetch tells what history changed since the one before, and writes it into the snapshot', async () => {
  const server = await feedServer();
  const to = temporaryFolder();
  server.script('A', answers.body(chartOf('A', prices(1))), answers.body(chartOf('A', { ...prices(0.25, 5), '2024-06-11': 130 })));
  server.script('B', answers.body(chartOf('B', prices(1))));
  server.script('C', answers.body(chartOf('C', prices(1))));
  const first = await fetching({ symbols: ['A', 'B'], to, base: server.base });
  expect(first.changes).toBeUndefined();
  const { changes, snapshot } = await fetching({ symbols: ['A', 'B', 'C'], to, base: server.base });
  expect(changes).toMatchObject({ before: first.snapshot!.digest, unchanged: 1, joined: ['C'], left: [], added: 1 });
  expect(changes!.symbols.map(({ symbol, changed, reading }) => [symbol, changed, reading])).toEqual([
    ['A', 5, 'restated by a factor of 0.25 up to 2024-06-07: a split'],
  ]);
  expect(JSON.parse(readFileSync(join(snapshot!.folder, 'changes.json'), 'utf8'))).toEqual(changes);
});

test('only days that both fetches asked for are compared', async () => {
  const server = await feedServer();
  const to = temporaryFolder();
  server.script('A', answers.body(chartOf('A', prices(1))));
  await fetching({ symbols: ['A'], to, base: server.base });
  const { changes } = await fetching({ symbols: ['A'], to, base: server.base, span: { from: '2024-06-05', until: '2024-06-07' } });
  expect(changes).toMatchObject({ symbols: [], unchanged: 1, added: 0 });
});

test('a damaged snapshot keeps nothing from being fetched, but history is not compared', async () => {
  const server = await feedServer();
  const to = temporaryFolder();
  server.script('A', answers.body(chartOf('A', prices(1))));
  const { snapshot } = await fetching({ symbols: ['A'], to, base: server.base });
  writeFileSync(join(snapshot!.folder, 'A.json'), '{}');
  const again = await fetching({ symbols: ['A'], to, base: server.base });
  expect(again.warnings.map(({ message }) => message)).toEqual([
    'history is not compared: this file of the snapshot is not what was received',
  ]);
  expect(again.snapshot!.digest).toBe(snapshot!.digest);
  expect(readFileSync(join(snapshot!.folder, 'A.json'), 'utf8')).toBe(chartOf('A', prices(1)));
});
