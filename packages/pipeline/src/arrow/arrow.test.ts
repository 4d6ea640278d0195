import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetFromArrow, datasetToArrow, partDigests, planeFromArrow, planeToArrow, tableFromArrow, tableToArrow } from './index.js';

const sessions = ['2023-04-06', '2023-04-14', '2023-04-21'];

test('a plane is a dated frame with a column an asset', () => {
  const bytes = planeToArrow({ assets: ['A', 'BRK.B'], sessions, plane: Float64Array.of(1, 2, 3, 4, NaN, 6) });
  const table = tableFromIPC(bytes, { useDate: true });
  expect(table.names).toEqual(['date', 'A', 'BRK.B']);
  expect((table.getChild('date').at(0) as Date).toISOString()).toBe('2023-04-06T00:00:00.000Z');
  expect([...table.getChild('BRK.B')]).toEqual([4, NaN, 6]);
});

test.each([Float64Array, Float32Array])('a plane comes back as it was stored', (Values) => {
  const plane = { assets: ['A', 'B'], sessions, plane: Values.of(1.5, 2, NaN, Infinity, 5, -0) };
  expect(planeFromArrow(planeToArrow(plane))).toEqual(plane);
});

test('a dataset comes back as it was stored, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (N, T, K) => {
      const dataset = {
        assets: Array.from({ length: N }, (_, n) => `asset ${n}`),
        sessions: sessions.slice(0, T),
        features: Array.from({ length: K }, (_, k) => `f${k}`),
        rows: Float32Array.from({ length: N * T * K }, (_, i) => (i % 5 === 0 ? NaN : i / 7)),
        labels: Float64Array.from({ length: N * T }, (_, i) => i / 3),
      };
      expect(datasetFromArrow(datasetToArrow(dataset))).toEqual(dataset);
      expect(datasetToArrow(dataset)).toEqual(datasetToArrow(dataset));
    }),
  );
});

test('the part of an asset changes with its own rows alone', () => {
  const dataset = {
    assets: ['A', 'B'],
    sessions,
    features: ['close'],
    rows: Float32Array.of(1, 2, 3, 4, 5, 6),
    labels: new Float64Array(6),
  };
  const before = partDigests(dataset);
  const after = partDigests({ ...dataset, rows: dataset.rows.with(4, 9) });
  expect(after.A).toBe(before.A);
  expect(after.B).not.toBe(before.B);
});

test('a table keeps its declared types, also where it is empty', () => {
  const columns = {
    name: { type: 'utf8', values: ['é', '', 'ab'] },
    day: { type: 'date', values: sessions },
    value: { type: 'float64', values: Float64Array.of(1, NaN, 2) },
    count: { type: 'int32', values: Int32Array.of(1, 2, 3) },
  } as const;
  expect(tableFromArrow(tableToArrow(columns))).toEqual({
    name: ['é', '', 'ab'],
    day: sessions,
    value: Float64Array.of(1, NaN, 2),
    count: Int32Array.of(1, 2, 3),
  });
  const empty = tableFromIPC(tableToArrow({ value: { type: 'float32', values: new Float32Array(0) }, name: { type: 'utf8', values: [] } }));
  expect(empty.schema.fields.map(({ type }) => type)).toMatchObject([{ precision: 1 }, { typeId: 5 }]);
});
