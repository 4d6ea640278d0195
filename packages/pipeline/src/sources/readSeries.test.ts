import { expect, test } from 'vitest';
import type { Bars } from '../bars/index.js';
import { readSeries } from './readSeries.js';

const bars = (assets: readonly string[], fields: readonly string[]): Bars => ({
  assets,
  sessions: ['2024-01-02'],
  fields: new Map(fields.map((field, k) => [field, new Float64Array(assets.length).fill(k)])),
  warnings: [],
});

test('a series is the close, or the only field', () => {
  expect(readSeries(bars(['A'], ['open', 'close']))).toEqual({
    ok: true,
    value: { sessions: ['2024-01-02'], values: new Float64Array([1]) },
  });
  expect(readSeries(bars(['A'], ['level']))).toMatchObject({ value: { values: new Float64Array([0]) } });
});

test('several assets, or several fields and no close, are no series', () => {
  expect(readSeries(bars(['A', 'B'], ['close']))).toEqual({
    ok: false,
    problems: [{ severity: 'error', message: 'a series is of one asset, but the source gives 2', remedy: 'name one file' }],
  });
  expect(readSeries(bars(['A'], ['bid', 'ask']))).toEqual({
    ok: false,
    problems: [
      { severity: 'error', message: 'a series needs one column, but the source gives bid, ask', remedy: 'choose one, such as column: bid' },
    ],
  });
});
