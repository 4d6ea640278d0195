import { expect, test } from 'vitest';
import type { Decision } from '../portfolios/Portfolio.js';
import { definePortfolio } from '../portfolios/Portfolio.js';
import { stream } from '../random/index.js';
import { params } from '../schema/index.js';
import { decide } from './decide.js';

// Two assets, three sessions: A doubles, then halves; B has no price on the last one.
const panel = {
  assets: ['A', 'B'],
  sessions: ['2024-01-05', '2024-01-12', '2024-01-19'],
  calendar: 'weekly',
  fields: new Map([['close', Float64Array.of(10, 20, 10, /* B */ 4, 4, NaN)]]),
} as const;
const sessions = Int32Array.of(0, 1, 2);

function watched(answers: (readonly number[] | null)[], needsForecast = false, marks: Readonly<Record<string, readonly number[]>> = {}) {
  const fields = new Map([...panel.fields, ...Object.entries(marks).map(([mark, values]) => [mark, Float64Array.from(values)] as const)]);
  const seen: Decision[] = [];
  const portfolio = definePortfolio({
    summary: 'Answers as told.',
    version: 1,
    params: params({}),
    needsForecast: () => needsForecast,
    rebalance: () => undefined,
    history: () => 1,
    weigh(decision) {
      seen.push(decision);
      const answer = answers[seen.length - 1];
      return { weights: answer ? Float64Array.from(answer) : null, notes: answer ? [] : ['rests'] };
    },
  });
  const run = (forecast?: Float64Array, onSignal = false) =>
    decide({
      panel: { ...panel, fields },
      price: 'close',
      portfolio,
      params: {},
      sessions,
      random: (session) => stream(7, session),
      onSignal,
      ...(forecast && { forecast }),
    });
  return { seen, run };
}

test('what is held is the last target drifted by prices, through decisions that trade nothing', () => {
  const { seen, run } = watched([[0.5, 0.25], null, [0, 0]]);
  const { weights, notes } = run();
  expect(seen.map(({ held }) => held)).toEqual([undefined, Float64Array.of(1 / 1.5, 0.25 / 1.5), Float64Array.of(0.5, 0.25)]);
  expect(weights).toEqual(Float64Array.of(0.5, 0.25, NaN, NaN, 0, 0));
  expect(notes).toEqual([{ session: 1, note: 'rests' }]);
});

test('an asset is live where it has a price', () => {
  const { seen, run } = watched([null, null, null]);
  run();
  expect(seen.map(({ live }) => [...live])).toEqual([
    [1, 1],
    [1, 1],
    [1, 0],
  ]);
});

test('an asset is live for a rule that needs forecasts where it has one too', () => {
  const { seen, run } = watched([null, null, null], true);
  run(Float64Array.of(0.1, NaN, 0.3, /* B */ 0.4, 0.5, 0.6));
  expect(seen.map(({ live }) => [...live])).toEqual([
    [1, 1],
    [0, 1],
    [1, 0],
  ]);
  expect(seen.map(({ forecast }) => [...forecast!])).toEqual([
    [0.1, 0.4],
    [NaN, 0.5],
    [0.3, 0.6],
  ]);
});

test('each decision has a stream of its own day', () => {
  const { seen, run } = watched([null, null, null]);
  run();
  expect(seen[1]!.random.uniform()).toBe(stream(7, '2024-01-12').uniform());
});

test('a rule decides nothing more once its holdings have lost all equity', () => {
  const { seen, run } = watched([
    [-2, 0],
    [0, 0],
    [0, 0],
  ]);
  const { weights, notes } = run();
  expect(seen).toHaveLength(1);
  expect(weights).toEqual(Float64Array.of(-2, 0, NaN, NaN, NaN, NaN));
  expect(notes).toEqual([{ session: 1, note: 'all equity is lost: nothing more is decided' }]);
});

test('a rule that gives no finite weight for each asset is refused with the day', () => {
  expect(() => watched([[0.5, NaN]]).run()).toThrow('no finite weight for each asset on 2024-01-05');
  expect(() => watched([[0.5]]).run()).toThrow('no finite weight for each asset on 2024-01-05');
});

test('a rule that needs forecasts is refused without them, and so is a price field that the panel lacks', () => {
  expect(() => watched([], true).run()).toThrow('needs a forecast');
  const { portfolio } = { portfolio: definePortfolio({ ...noRule, weigh: () => ({ weights: null, notes: [] }) }) };
  expect(() => decide({ panel, price: 'open', portfolio, params: {}, sessions, random: () => stream(7) })).toThrow('no field "open"');
});

const noRule = { summary: '', version: 1, params: params({}), needsForecast: () => false, rebalance: () => undefined, history: () => 1 };

test('an asset that is no member, or whose trading is suspended, cannot be bought', () => {
  const { seen, run } = watched(
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    false,
    { member: [1, 1, 0, 0, 1, 1], trading: [1, 0, 1, 1, 1, 1] },
  );
  run();
  expect(seen.map(({ live }) => [...live])).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ]);
});

test('on a signal, the target that was last traded towards is not traded towards again, and what is held drifts on', () => {
  const { seen, run } = watched([
    [0.5, 0.25],
    [0.5, 0.25],
    [0.5, 0],
  ]);
  const { weights } = run(undefined, true);
  expect(weights).toEqual(Float64Array.of(0.5, 0.25, NaN, NaN, 0.5, 0));
  // A doubled and halved again: what is held at the third decision is the first target.
  expect(seen[2]!.held).toEqual(Float64Array.of(0.5, 0.25));
});
