import {
  choice,
  day,
  defineFactor,
  defineTransform,
  dictionary,
  eligibilitySet,
  flag,
  fraction,
  integer,
  list,
  number,
  optional,
  params,
  path,
  registry,
  type Transform,
  text,
  universeSet,
} from '@foliograph/core';
import * as distributionSet from '../src/distributions/index.js';
import * as forecastSet from '../src/forecasts/index.js';
import type { Registries } from '../src/spec/index.js';

const summary = 'A member for tests.';
const version = 1;

const csv = params({
  path: path({ description: 'Files.' }),
  columns: dictionary(text({ description: 'A column.' }), { description: 'Columns.', default: {} }),
  column: optional(text({ description: 'A column.' })),
  unit: choice(['fraction', 'percent-per-year'], { description: 'Unit.', default: 'fraction' }),
});
const lstm = params({
  window: integer({ minimum: 1, default: 24, description: 'Sessions.' }),
  layers: list(integer({ minimum: 1, description: 'Units.' }), { default: [64], minItems: 1, description: 'Units of each layer.' }),
  per: choice(['asset', 'pooled'], { default: 'pooled', description: 'Models.' }),
  epochs: integer({ minimum: 1, default: 10, description: 'Epochs.' }),
  learningRate: number({ exclusiveMinimum: 0, default: 1e-3, description: 'Step.' }),
});
const per = params({ per: choice(['asset', 'pooled'], { default: 'asset', description: 'Groups.' }) });
const none = params({});
const identity = { low: -Infinity, high: Infinity, below: NaN, above: NaN, offset: 0, scale: 1 };

/** Small sets with one member for each kind of parameter; what members compute is never called for. */
export const fakeRegistries = {
  sources: new Map([
    ['csv', { summary, version, claim: 'full', params: csv }],
    ['undeclared', { summary, version, params: none }],
    [
      'synthetic',
      { summary, version, claim: 'full', params: params({ assets: integer({ minimum: 2, default: 8, description: 'Assets.' }) }) },
    ],
  ]),
  adjustments: new Map([
    ['full', { summary, version, claim: 'full', params: none }],
    ['factor', { summary, version, claim: 'full', params: params({ field: text({ default: 'factor', description: 'Field.' }) }) }],
  ]),
  gaps: new Map([
    ['mask', { summary, version, params: none, whole: () => 0 }],
    ['carry', { summary, version, whole: () => 0, params: params({ max: integer({ minimum: 1, default: 5, description: 'Sessions.' }) }) }],
  ]),
  forecasts: registry(forecastSet),
  distributions: registry(distributionSet),
  markets: new Map([['china', { summary, version, params: none }]]),
  universes: new Map<string, object>([
    ['all', { summary, version, dated: false, params: none }],
    ['list', universeSet.list],
    ['members', { summary, version, dated: true, params: none }],
  ]),
  eligibilities: registry(eligibilitySet),
  transforms: new Map<string, Transform>([
    ['carry', defineTransform({ summary, version, params: none, kind: () => 'panel', apply: (plane: Float64Array) => plane })],
    ['min-max', defineTransform({ summary, version, params: per, kind: () => 'fitted', per: (p) => p.per, fit: () => identity })],
    ['rank', defineTransform({ summary, version, params: none, kind: () => 'panel', apply: (plane: Float64Array) => plane })],
  ]),
  screens: new Map([['none', { summary, version, keepsAll: true, params: none }]]),
  targets: new Map([['next-price', { summary, version, params: none }]]),
  splits: new Map([
    [
      'holdout',
      {
        summary,
        version,
        params: params({
          trainTo: day({ description: 'End.' }),
          testFrom: day({ description: 'Begin.' }),
          testTo: optional(day({ description: 'End.' })),
        }),
        check: ({ trainTo, testFrom }: { trainTo: string; testFrom: string }) =>
          trainTo < testFrom ? undefined : { field: 'testFrom', message: `test-from must lie after train-to, is ${testFrom}` },
      },
    ],
  ]),
  engines: new Map([['auto', { summary, version, params: none }]]),
  models: new Map([
    ['lstm', { summary, version, params: lstm, per: () => 'pooled' }],
    ['last-value', { summary, version, params: none, per: () => 'pooled' }],
  ]),
  portfolios: new Map([
    [
      'tilt-to-forecast',
      {
        summary,
        version,
        needsForecast: () => true,
        params: params({
          maxWeight: fraction({ exclusiveMinimum: 0, maximum: 1, default: 1, description: 'Bound.' }),
          short: flag({ default: false, description: 'Shorts.' }),
        }),
      },
    ],
    [
      'equal-weight',
      {
        summary,
        version,
        needsForecast: () => false,
        params: params({ rebalance: optional(choice(['every', 'never'], { description: 'Frequency.' })) }),
      },
    ],
  ]),
  factors: new Map([
    [
      'momentum',
      defineFactor({
        summary,
        version,
        params: params({
          window: integer({ minimum: 1, default: 252, description: 'Sessions.' }),
          skip: integer({ minimum: 0, default: 21, description: 'Sessions.' }),
        }),
        lookback: (p) => Number(p.window) + Number(p.skip),
        formula: (p) => `delay(close, ${p.skip}) / delay(close, ${Number(p.skip) + Number(p.window)}) - 1`,
      }),
    ],
    ['typical_price', defineFactor({ summary, version, params: none, lookback: () => 0, formula: () => '(high + low + close) / 3' })],
  ]),
  factorSets: new Map([
    [
      'candles',
      {
        summary,
        version,
        factors: () => [
          { name: 'BODY', formula: 'close / open - 1' },
          { name: 'RANGE', formula: 'high - low' },
        ],
      },
    ],
  ]),
  metrics: new Map(),
  stages: new Map(),
  sections: new Map(['drawdown', 'equity', 'summary'].map((name) => [name, { summary, version }])),
} as unknown as Registries;
