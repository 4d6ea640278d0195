import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { calmBars } from '../../test-support/calmBars.js';
import { foundBy } from '../../test-support/foundBy.js';
import type { CheckedBars } from './Check.js';

const T = 400;
const prices = ['open', 'high', 'low', 'close'];

/** Multiplies an asset's prices before a session, and divides its volume, as a split leaves them unadjusted. */
function split(bars: CheckedBars, n: number, t: number, ratio: number): CheckedBars {
  for (const [field, plane] of bars.fields)
    for (let cell = n * T; cell < n * T + t; cell++) plane[cell]! *= prices.includes(field) ? ratio : 1 / ratio;
  return { ...bars };
}

/** Moves an asset's prices from a session on, by a factor; the day itself opens where it was. */
function fall(bars: CheckedBars, n: number, t: number, factor: number): CheckedBars {
  const [open, low] = [bars.fields.get('open'), bars.fields.get('low')];
  const opened = open?.[n * T + t];
  for (const field of prices)
    for (let cell = n * T + t; cell < (n + 1) * T; cell++) if (bars.fields.has(field)) bars.fields.get(field)![cell]! *= factor;
  if (open) open[n * T + t] = opened!;
  if (factor > 1 && low) low[n * T + t]! /= factor;
  if (factor < 1 && bars.fields.has('high')) bars.fields.get('high')![n * T + t]! /= factor;
  return { ...bars };
}

test('a split of 4:1 in prices that are said to be adjusted is an error that names its day', () => {
  for (const fields of [undefined, ['close'], ['open', 'close'], ['close', 'volume']]) {
    const found = foundBy('unadjustedSplit', split(calmBars(fields ? { fields } : {}), 3, 200, 4));
    expect(found).toEqual([
      expect.stringMatching(
        /^A3 2020-10-07 error: the close goes from .* on 2020-10-07, by -7[45]\.\d %, as an unadjusted split of 4:1 would take it$/,
      ),
    ]);
  }
});

test('the same split is a doubt where nothing is claimed, and told the other way where shares were put together', () => {
  const bars = split(calmBars(), 3, 200, 4);
  expect(foundBy('unadjustedSplit', { ...bars, claim: 'none' })[0]).toMatch(/^A3 2020-10-07: .* split of 4:1 would take it$/);
  expect(foundBy('unadjustedSplit', { ...bars, claim: 'split' })[0]).toMatch(/^A3 2020-10-07 error: /);
  expect(foundBy('unadjustedSplit', split(calmBars(), 3, 200, 0.1))[0]).toMatch(/ error: .* split of 1:10 would take it$/);
  expect(foundBy('unadjustedSplit', split(calmBars(), 3, 200, 1.5))[0]).toMatch(/^A3 2020-10-07: .* split of 3:2 would take it$/);
});

test('a split is seen in a price that never moves otherwise, and in the first days of a series', () => {
  const flat = calmBars({ fields: ['close'] });
  flat.fields.get('close')!.fill(100);
  expect(foundBy('unadjustedSplit', split(flat, 3, 200, 2))).toHaveLength(1);
  expect(foundBy('unadjustedSplit', split(calmBars(), 3, 4, 2))[0]).toMatch(/ error: /);
});

test('a split on the last session is only a doubt: nothing says that it lasts', () => {
  expect(foundBy('unadjustedSplit', split(calmBars(), 3, T - 1, 2))[0]).toMatch(
    /^A3 2021-07-13: .* perhaps by an unadjusted split of 2:1$/,
  );
});

test('a price that halves during a day, on a day of heavy trading, before a restless time or with the market is no split', () => {
  expect(foundBy('unadjustedSplit', fall(calmBars(), 3, 200, 0.5))).toEqual([]);
  const heavy = split(calmBars({ fields: ['close', 'volume'] }), 3, 200, 2);
  heavy.fields.get('volume')![3 * T + 200]! *= 15;
  expect(foundBy('unadjustedSplit', { ...heavy })).toEqual([]);
  const restless = split(calmBars({ fields: ['close'] }), 3, 200, 2);
  for (let t = 201; t < 230; t++) restless.fields.get('close')![3 * T + t]! *= 1 + 0.07 * (-1) ** t;
  expect(foundBy('unadjustedSplit', { ...restless })).toEqual([expect.stringContaining('perhaps by')]);
  const shocked = split(calmBars({ fields: ['close'] }), 3, 200, 2);
  shocked.fields.get('close')![3 * T + 203]! *= 1.4;
  expect(foundBy('unadjustedSplit', { ...shocked })).toEqual([]);
  const crash = calmBars({ fields: ['close'] });
  for (let n = 0; n < 8; n++) split(crash, n, 200, 2);
  expect(foundBy('unadjustedSplit', { ...crash })).toEqual([]);
});

test('nearly every planted split is an error and no other day is, whatever the ratio', () => {
  const random = stream(3, 'splits');
  const bars = calmBars({ assets: 60, seed: 7 });
  const planted = new Set(
    bars.assets.map((asset, n) => {
      const t = 20 + random.integer(T - 40);
      split(bars, n, t, [2, 3, 5, 10, 20, 0.5, 0.1][random.integer(7)]!);
      return `${asset} ${bars.sessions[t]}`;
    }),
  );
  const errors = foundBy('unadjustedSplit', { ...bars })
    .filter((told) => told.includes(' error: '))
    .map((told) => told.slice(0, told.indexOf(' error: ')));
  expect(errors.filter((told) => !planted.has(told))).toEqual([]);
  expect(errors.length).toBeGreaterThanOrEqual(57);
});

test('a spike that goes back is told with both days, and a move that no trading explains with its size', () => {
  const spiked = calmBars();
  spiked.fields.get('close')![2 * T + 100]! *= 1.3;
  expect(foundBy('outlier', { ...spiked })).toEqual([
    expect.stringMatching(
      /^A2 2020-05-20–2020-05-21: .*, by \+\d+\.\d %, the others by .* times its usual move with no more volume than usual, and goes back by 2020-05-21$/,
    ),
  ]);
  const moved = foundBy('outlier', fall(calmBars(), 2, 100, 0.8));
  expect(moved).toEqual([expect.stringMatching(/^A2 2020-05-20: .* times its usual move with no more volume than usual$/)]);
});

test('a move with several times the usual volume is news, and of closes alone only the farthest are told', () => {
  const news = fall(calmBars(), 2, 100, 0.8);
  news.fields.get('volume')![2 * T + 100]! *= 5;
  expect(foundBy('outlier', { ...news })).toEqual([]);
  expect(foundBy('outlier', fall(calmBars({ fields: ['close'] }), 2, 100, 0.88))).toEqual([]);
  expect(foundBy('outlier', fall(calmBars({ fields: ['close'] }), 2, 100, 0.8))).toHaveLength(1);
});

test('an asset that does not move on a day on which all others fall is far from them', () => {
  const bars = calmBars();
  for (let n = 1; n < 8; n++) fall(bars, n, 100, 0.85);
  expect(foundBy('outlier', { ...bars }).map((told) => told.slice(0, 2))).toEqual(['A0']);
});

const withField = (bars: CheckedBars, name: string, plane: Float64Array): CheckedBars => ({
  ...bars,
  fields: new Map([...bars.fields, [name, plane]]),
});
const shifted = (close: Float64Array) => close.map((_, cell) => (cell % T === 0 ? NaN : close[cell - 1]!));

test('a previous close that is not the last one is told by its bar, and counted where dividends may make it', () => {
  const bars = calmBars();
  const before = shifted(bars.fields.get('close')!);
  before[5 * T + 77]! *= 1.1;
  const told = withField(bars, 'preclose', before);
  expect(foundBy('previousClose', told)).toEqual([
    expect.stringMatching(/^A5 2020-04-17: preclose is \d.* on 2020-04-17, but the last close \d.*: \+10\.0 % apart$/),
  ]);
  expect(foundBy('previousClose', { ...told, claim: 'split' })).toEqual([
    'notice: preclose differs from the last close on 1 of 3192 bars, as dividends make it where prices are not adjusted for them',
  ]);
  const all = withField(
    bars,
    'preclose',
    shifted(bars.fields.get('close')!).map((price) => price * 1.01),
  );
  expect(foundBy('previousClose', all)).toEqual([': preclose differs from the last close on 3192 of 3192 bars']);
});

test('a close beyond the limit that the market declares for its asset and day is told, unless its own previous close is near', () => {
  const bars = calmBars();
  const limit = (series: ReadonlyMap<string, Float64Array>) => series.get('close')!.map((_, t) => (t < 200 ? 0.2 : NaN));
  fall(fall(bars, 1, 100, 0.7), 1, 300, 0.7);
  expect(foundBy('priceLimit', { ...bars, market: { limit } })).toEqual([
    expect.stringMatching(/^A1 2020-05-20: the close goes from .*, beyond the limit of 20 %$/),
  ]);
  const before = shifted(bars.fields.get('close')!);
  before[T + 100]! *= 0.7;
  expect(foundBy('priceLimit', withField({ ...bars, market: { limit } }, 'preclose', before))).toEqual([]);
  expect(foundBy('priceLimit', { ...bars, market: {} })).toEqual([]);
});

test('a limit that nobody declared is seen where many moves end at it, and the few beyond it are told', () => {
  const bars = calmBars({ assets: 60, fields: ['close'] });
  const close = bars.fields.get('close')!;
  const random = stream(1, 'limits');
  for (let n = 0; n < 60; n++) {
    for (let t = 1, last = close[n * T]!; t < T; t++) {
      const moved = Math.max(-0.1, Math.min(0.1, 0.06 * random.normal()));
      last *= 1 + moved;
      close[n * T + t] = last;
    }
  }
  expect(foundBy('priceLimit', { ...bars })).toEqual([]);
  fall(bars, 33, 222, 0.6);
  expect(foundBy('priceLimit', { ...bars })).toEqual([
    expect.stringMatching(/^A33 2020-11-06: .*, beyond 10 %, where so many moves end that it must be a limit$/),
  ]);
});

test('amounts that are no price times volume are told, with their factor where they have one', () => {
  const bars = calmBars();
  const [close, volume] = [bars.fields.get('close')!, bars.fields.get('volume')!];
  const amount = (factor: (n: number) => number) =>
    withField(
      bars,
      'amount',
      close.map((price, cell) => price * volume[cell]! * factor(Math.floor(cell / T))),
    );
  expect(
    foundBy(
      'averagePrice',
      amount(() => 1),
    ),
  ).toEqual([]);
  expect(
    foundBy(
      'averagePrice',
      amount(() => 0.001),
    ),
  ).toEqual([': amount / volume lies outside the bar on 100 % of the bars, but 0.001 times the price inside: they are in other units']);
  expect(
    foundBy(
      'averagePrice',
      amount((n) => 1 + n / 3),
    ),
  ).toEqual([': amount / volume lies outside the bar on 88 % of the bars: amount and volume are not adjusted as prices are']);
});
