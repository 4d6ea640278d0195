import { expect, test } from 'vitest';
import { toyNode } from '../../test-support/toyNode.js';
import type { Json } from '../json/index.js';
import { explain } from './explain.js';
import { keyOf } from './keyOf.js';

const base = {
  ...toyNode('a', 'train'),
  versions: { 'models/lstm': 1 },
  params: { model: { lstm: { window: 24, layers: [64, 64] } }, maxWeight: 1 / 3, start: '2000-01-01' } as Json,
  seed: 7,
  engine: { name: 'onnx', version: '1.30.0' } as Json,
  files: { 'AAPL.csv': 'aa', 'MSFT.csv': 'bb' } as Readonly<Record<string, string>>,
};
const inputs = { panel: ['1'], forecasts: ['2', '3'] };
const ingredients = (change: Partial<typeof base> = {}, read: Readonly<Record<string, readonly string[]>> = inputs, version = 1) =>
  keyOf({ ...base, ...change }, version, read).ingredients;
const lstm = (window: number, layers: number[]) => ({ model: { lstm: { window, layers } }, maxWeight: 1 / 3, start: '2000-01-01' });

test.each<[string, Json]>([
  ['stage version 1 → 2', ingredients({}, inputs, 2)],
  ['models/lstm version 1 → 2', ingredients({ versions: { 'models/lstm': 2 } })],
  ['params.maxWeight 0.333 → 0.25', ingredients({ params: { ...lstm(24, [64, 64]), maxWeight: 0.25 } })],
  ['params.maxWeight 0.3333333333333333 → 0.3334', ingredients({ params: { ...lstm(24, [64, 64]), maxWeight: 0.3334 } })],
  ['params.model.lstm.window 24 → 12', ingredients({ params: lstm(12, [64, 64]) })],
  ['params.model.lstm.layers.1 64 → 32', ingredients({ params: lstm(24, [64, 32]) })],
  ['params.model.lstm.layers.1 64 → none', ingredients({ params: lstm(24, [64]) })],
  ['seed 7 → 8', ingredients({ seed: 8 })],
  ['engine.name onnx → tensorflow', ingredients({ engine: { name: 'tensorflow', version: '1.30.0' } })],
  ['file AAPL.csv changed', ingredients({ files: { 'AAPL.csv': 'cc', 'MSFT.csv': 'bb' } })],
  ['file MSFT.csv removed', ingredients({ files: { 'AAPL.csv': 'aa' } })],
  ['file TSLA.csv added', ingredients({ files: { ...base.files, 'TSLA.csv': 'cc' } })],
  ['input panel changed', ingredients({}, { ...inputs, panel: ['9'] })],
  ['input forecasts changed', ingredients({}, { ...inputs, forecasts: ['2', '4'] })],
  ['seed 7 → 8, input panel changed', ingredients({ seed: 8 }, { ...inputs, panel: ['9'] })],
  [
    'params.model.lstm.window 24 → 1, params.model.lstm.layers.0 64 → 2, params.model.lstm.layers.1 64 → 3, 1 more',
    ingredients({ params: lstm(1, [2, 3]), seed: 8 }),
  ],
])('a node runs since %s', (reason, now) => {
  expect(explain(ingredients(), now)).toBe(reason);
});

test('a node without a past was never computed, and one with the same past has lost its output', () => {
  expect(explain(undefined, ingredients())).toBe('never computed');
  expect(explain(ingredients(), ingredients())).toBe('its output is no longer in the store');
});

test('every ingredient changes the key, and nothing else does', () => {
  const key = (change: Parameters<typeof ingredients>[0], read?: Parameters<typeof ingredients>[1], version = 1) =>
    keyOf({ ...base, ...change }, version, read ?? inputs).key;
  const same = [key({}), key({ id: 'b', here: { path: '/elsewhere' } } as Partial<typeof base>), key({ needs: { panel: ['x'] } })];
  expect(new Set(same).size).toBe(1);
  const others = [
    key({}, inputs, 2),
    key({ stage: 'predict' }),
    key({ versions: {} } as unknown as Partial<typeof base>),
    key({ params: {} }),
    key({ seed: 8 }),
    key({ engine: 'other' }),
    key({ files: {} }),
    key({}, { ...inputs, forecasts: ['3', '2'] }),
  ];
  expect(new Set([...same, ...others]).size).toBe(1 + others.length);
});
