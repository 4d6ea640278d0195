import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import type { Constraints } from './Constraints.js';
import * as rules from './index.js';
import type { Portfolio } from './Portfolio.js';

interface Situation {
  /** Closes of each asset, oldest first. */
  readonly closes: readonly (readonly number[])[];
  readonly forecast?: readonly number[];
  readonly live?: readonly number[];
  readonly held?: readonly number[];
  readonly fields?: Readonly<Record<string, readonly number[]>>;
  readonly day?: string;
}

/** What a rule decides where its parameters' defaults stand for what is not given. */
function weigh<P extends Params>(
  rule: Portfolio<P>,
  params: object,
  { closes, forecast, live, held, fields, day = '2024-01-05' }: Situation,
) {
  const defaults = Object.entries(rule.params.properties).flatMap(([key, field]) =>
    'default' in field ? [[key, field.default] as const] : [],
  );
  const decision = {
    view: {
      session: day,
      assets: closes.map((_, n) => 'ABCDEFGH'[n]!),
      value: (field: string, n: number) => fields![field]![n]!,
      history: (_: string, n: number, length: number) =>
        Float64Array.from({ length }, (_, t) => closes[n]![closes[n]!.length - length + t] ?? NaN),
    },
    live: Uint8Array.from(live ?? closes.map(() => 1)),
    random: stream(1, day),
    lasting: () => stream(1),
    ...(forecast && { forecast: Float64Array.from(forecast) }),
    ...(held && { held: Float64Array.from(held) }),
  };
  const { weights, notes } = rule.weigh(decision, { ...Object.fromEntries(defaults), ...params } as ParamsOf<P>);
  return { weights: weights && [...weights].map((w) => Math.round(w * 1e6) / 1e6 + 0), notes };
}

/** Closes after returns of these per cents. */
const moved = (...percents: readonly number[]) => {
  const closes = [100];
  for (const p of percents) closes.push(closes.at(-1)! * (1 + p / 100));
  return closes;
};
/** Two assets that move apart; the second twice as far. */
const apart = [moved(1, -1, 1, -1), moved(2, 2, -2, -2)];
const four = [[1], [1], [1], [1]];
const estimated = { window: 4, covariance: 'sample' };

test('shares by one over volatility: what moves twice as far has half of it', () => {
  expect(weigh(rules.inverseVolatility, { window: 4 }, { closes: apart }).weights).toEqual([0.666667, 0.333333]);
});

test('least variance of uncorrelated assets is by one over variance, and so are risk parity by its root and the tree', () => {
  expect(weigh(rules.minVariance, estimated, { closes: apart }).weights).toEqual([0.8, 0.2]);
  expect(weigh(rules.riskParity, estimated, { closes: apart }).weights).toEqual([0.666667, 0.333333]);
  expect(weigh(rules.hierarchicalRiskParity, estimated, { closes: apart }).weights).toEqual([0.8, 0.2]);
});

test('the tree divides between what belongs together: twins share what one of them would have', () => {
  // A and B move alike, C alone: they are joined first, C is one half, both of variance 1 to its 1.
  const closes = [moved(1, -1, 1, -1), moved(1, -1, 1, -1), moved(1, 1, -1, -1)];
  const { weights } = weigh(rules.hierarchicalRiskParity, estimated, { closes });
  // The order is A, B, C: a half is A, the other B and C, of variance (1 + 1) / 4 = 1/2: A has 1/3, B and C 1/3 each.
  expect(weights).toEqual([0.333333, 0.333333, 0.333333]);
});

test('the Sharpe ratio of uncorrelated assets is largest with weights by excess forecast over variance', () => {
  // 2 % over 1 and 4 % over 4 is 2 to 1; with 1 % for nothing, 1 over 1 and 3 over 4 is 4 to 3.
  expect(weigh(rules.maxSharpe, estimated, { closes: apart, forecast: [0.02, 0.04] }).weights).toEqual([0.666667, 0.333333]);
  expect(weigh(rules.maxSharpe, { ...estimated, riskFree: 0.01 }, { closes: apart, forecast: [0.02, 0.04] }).weights).toEqual([
    0.571429, 0.428571,
  ]);
});

test('return against variance: with equal forecasts the least variance, and a target is reached by what expects more', () => {
  expect(weigh(rules.meanVariance, estimated, { closes: apart, forecast: [0.01, 0.01] }).weights).toEqual([0.8, 0.2]);
  expect(weigh(rules.meanVariance, { ...estimated, targetReturn: 0.015 }, { closes: apart, forecast: [0.01, 0.02] }).weights).toEqual([
    0.5, 0.5,
  ]);
});

test('Wang’s preselection: the two of the best forecasts are weighed, the third has none', () => {
  const closes = [...apart, moved(1, 1, -1, -1)];
  const forecast = [0.02, 0.02, 0.01];
  expect(weigh(rules.meanVariance, { ...estimated, preselect: 2 }, { closes, forecast }).weights).toEqual([0.8, 0.2, 0]);
  expect(weigh(rules.equalWeight, { preselect: 2 }, { closes, forecast }).weights).toEqual([0.5, 0.5, 0]);
});

test('a target that nothing reaches falls back along the chain, and each use is noted', () => {
  const situation = { closes: apart, forecast: [0.01, 0.02] };
  const asking = (fallback?: readonly string[]) =>
    weigh(rules.meanVariance, { ...estimated, targetReturn: 0.03, ...(fallback && { fallback }) }, situation);
  expect(asking(['min-variance', 'hold'])).toEqual({
    weights: [0.8, 0.2],
    notes: ['no weights keep to the constraints: min-variance instead'],
  });
  expect(asking(['equal-weight'])).toEqual({ weights: [0.5, 0.5], notes: ['no weights keep to the constraints: equal-weight instead'] });
  expect(asking()).toEqual({ weights: null, notes: ['no weights keep to the constraints: what is held is kept'] });
});

test('an asset without a price before the window is left out, and that is noted', () => {
  const { weights, notes } = weigh(rules.minVariance, estimated, { closes: [...apart, [NaN, 100, 101, 102, 103]] });
  expect(weights).toEqual([0.8, 0.2, 0]);
  expect(notes).toEqual(['1 left out, without a price 4 sessions ago']);
});

test('the best quintile is bought and the worst sold short, half of gross each', () => {
  const forecast = [0.03, -0.02, 0.01, 0.02];
  expect(weigh(rules.longShort, { share: 0.5 }, { closes: four, forecast }).weights).toEqual([0.25, -0.25, -0.25, 0.25]);
  expect(weigh(rules.longShort, { gross: 2 }, { closes: four, forecast }).weights).toEqual([1, -1, 0, 0]);
});

test('shares by market value are those of the day, none without one', () => {
  const fields = { market_value: [3e9, NaN, 1e9] };
  expect(weigh(rules.capWeight, {}, { closes: [[1], [1], [1]], fields })).toEqual({
    weights: [0.75, 0, 0.25],
    notes: ['1 left out, without a market_value'],
  });
});

test('a draw that persists is the same every day, one that does not is not, and another draw is another portfolio', () => {
  const closes = Array.from({ length: 8 }, () => [1]);
  const days = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26'];
  const held = (params: object) =>
    new Set(days.map((day) => JSON.stringify(weigh(rules.randomK, { k: 3, ...params }, { closes, day }).weights))).size;
  expect([held({}), held({ persistent: false }) > 1]).toEqual([1, true]);
  const draws = [0, 1, 2, 3].map((draw) => JSON.stringify(weigh(rules.randomK, { k: 3, draw }, { closes }).weights));
  expect(new Set(draws).size).toBeGreaterThan(1);
});

test('the best two by forecast: in proportion to it, and none of what is not above 0', () => {
  const by = { k: 2, weighting: 'forecast' };
  expect(weigh(rules.topK, by, { closes: four, forecast: [0.03, 0.01, -0.1, 0] }).weights).toEqual([0.75, 0.25, 0, 0]);
  expect(weigh(rules.topK, by, { closes: four, forecast: [0.03, -0.01, -0.1, -0.02] }).weights).toEqual([1, 0, 0, 0]);
  expect(weigh(rules.topK, by, { closes: four, forecast: [-0.03, -0.01, -0.1, -0.02] })).toEqual({
    weights: [0, 0.5, 0, 0.5],
    notes: ['no forecast is above 0: all shares are the same'],
  });
});

test('what is held stays within the buffer, and no more than `drop` leave, the worst first', () => {
  const situation = { closes: four, forecast: [0.04, 0.03, 0.02, 0.01], held: [0, 0, 0.5, 0.5] };
  expect(weigh(rules.topK, { k: 2 }, situation).weights).toEqual([0.5, 0.5, 0, 0]);
  expect(weigh(rules.topK, { k: 2, buffer: 1 }, situation).weights).toEqual([0.5, 0, 0.5, 0]);
  expect(weigh(rules.topK, { k: 2, drop: 1 }, situation).weights).toEqual([0.5, 0, 0.5, 0]);
});

const best = { closes: four, forecast: [0.04, 0.03, 0.02, 0.01] };
const within = (constraints: Constraints, situation: Situation = best) => weigh(rules.topK, { k: 2, constraints }, situation).weights;

test('a rule that does not optimise is brought to the nearest weights within its constraints', () => {
  expect(within({ maxWeight: 0.4 })).toEqual([0.4, 0.4, 0, 0]);
  expect(within({ cash: 0.2 })).toEqual([0.4, 0.4, 0, 0]);
  expect(within({ maxGross: 0.6 })).toEqual([0.3, 0.3, 0, 0]);
  expect(within({ group: 'sector', maxGroup: 0.3 }, { ...best, fields: { sector: [0, 1, 1, 0] } })).toEqual([0.3, 0.3, 0, 0]);
});

test('a turnover limit goes a part of the way from what is held', () => {
  // From C and D to A and B is a turnover of 2; with 1 as much of it is left as is bought.
  expect(within({ maxTurnover: 1, minNet: 1, maxNet: 1 }, { ...best, held: [0, 0, 0.5, 0.5] })).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('constraints that contradict each other trade nothing', () => {
  expect(weigh(rules.topK, { k: 2, constraints: { maxWeight: 0.4, minNet: 1 } }, best)).toEqual({
    weights: null,
    notes: ['no weights keep to the constraints: what is held is kept'],
  });
});
