import { expect, test } from 'vitest';
import { adjustedClose } from './adjustedClose.js';
import { events } from './events.js';
import { factor } from './factor.js';
import * as adjustmentSet from './index.js';

const planes = (fields: Record<string, readonly number[]>) =>
  new Map(Object.entries(fields).map(([field, values]) => [field, Float64Array.from(values)]));
const shown = (fields: ReadonlyMap<string, Float64Array>) => Object.fromEntries([...fields].map(([field, plane]) => [field, [...plane]]));

test('an adjusted close scales the other prices of its bar and leaves the traded close beside it', () => {
  const fields = planes({ open: [10, 12], high: [12, 12], low: [8, 10], close: [10, 10], volume: [5, 6], adj_close: [5, 10] });
  expect(shown(adjustedClose.apply({ fields, sessions: 2 }, { field: 'adj_close' }))).toEqual({
    open: [5, 12],
    high: [6, 12],
    low: [4, 10],
    close: [5, 10],
    volume: [5, 6],
    raw_close: [10, 10],
  });
});

test('an adjusted close is taken over to the last bit', () => {
  const fields = planes({ close: [3, 7, 0.3], adj_close: [0.1, 1 / 3, 0.7] });
  expect([...adjustedClose.apply({ fields, sessions: 3 }, { field: 'adj_close' }).get('close')!]).toEqual([0.1, 1 / 3, 0.7]);
});

test('a factor multiplies prices and divides volume, so that the traded value stays', () => {
  const fields = planes({ close: [8, 4], volume: [100, 200], factor: [0.5, 1] });
  const adjusted = factor.apply({ fields, sessions: 2 }, { field: 'factor', volume: 'divide' });
  expect(shown(adjusted)).toEqual({ close: [4, 4], volume: [200, 200], raw_close: [8, 4] });
});

test('events compound forward: a split of 2 for 1 and a dividend of a tenth leave a return that an owner had', () => {
  const fields = planes({
    close: [100, 50, 45, 45],
    volume: [1, 2, 2, 2],
    split: [NaN, 2, NaN, 1],
    dividend: [0, 0, 5, NaN],
  });
  const adjusted = events.apply({ fields, sessions: 4 }, { split: 'split', dividend: 'dividend' });
  expect([...adjusted.get('close')!]).toEqual([100, 100, 100, 100]);
  expect([...adjusted.get('volume')!]).toEqual([1, 1, 1, 1]);
});

test('a later event changes no earlier price', () => {
  const before = planes({ close: [100, 101, 99], split: [1, 1, 1], dividend: [0, 0, 0] });
  const after = planes({ close: [100, 101, 49.5], split: [1, 1, 2], dividend: [0, 0, 1] });
  const of = (fields: Map<string, Float64Array>) =>
    events.apply({ fields, sessions: 3 }, { split: 'split', dividend: 'dividend' }).get('close')!;
  expect([...of(after)].slice(0, 2)).toEqual([...of(before)].slice(0, 2));
});

test('the events of one asset are not those of the next', () => {
  const fields = planes({ close: [10, 5, 7, 7], split: [1, 2, 1, 1], dividend: [0, 0, 0, 0] });
  expect([...events.apply({ fields, sessions: 2 }, { split: 'split', dividend: 'dividend' }).get('close')!]).toEqual([10, 10, 7, 7]);
});

test.each(Object.entries(adjustmentSet))('%s changes none of the planes that it is given', (_, adjustment) => {
  const fields = planes({
    close: [2, 1],
    open: [2, 1],
    volume: [1, 1],
    adj_close: [1, 1],
    factor: [0.5, 1],
    split: [1, 2],
    dividend: [0, 0],
  });
  const before = shown(fields);
  const defaults = {
    field: adjustment.reads({ field: 'adj_close' } as never).at(-1) ?? '',
    split: 'split',
    dividend: 'dividend',
    volume: 'divide',
  };
  adjustment.apply({ fields, sessions: 2 }, defaults as never);
  expect(shown(fields)).toEqual(before);
});
