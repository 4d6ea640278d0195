import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ArrowColumn,
  type DatedPlane,
  datasetFromArrow,
  datasetToArrow,
  partDigests,
  planeFromArrow,
  planeToArrow,
  tableFromArrow,
  tableToArrow,
} from './index.js';
import { joined } from './joined.js';
import { sideBySide } from './sideBySide.js';

const sessions = ['2023-04-06', '2023-04-14', '2023-04-21'];
const bytesOf = (plane: DatedPlane) => Buffer.concat([...planeToArrow(plane)]);

test('a plane is a dated frame with a column an asset', () => {
  const bytes = bytesOf({ assets: ['A', 'BRK.B'], sessions, plane: Float64Array.of(1, 2, 3, 4, NaN, 6) });
  const table = tableFromIPC(bytes, { useDate: true });
  expect(table.names).toEqual(['date', 'A', 'BRK.B']);
  expect((table.getChild('date').at(0) as Date).toISOString()).toBe('2023-04-06T00:00:00.000Z');
  expect([...table.getChild('BRK.B')]).toEqual([4, NaN, 6]);
});

test.each([Float64Array, Float32Array])('a plane comes back as it was stored', (Values) => {
  const plane = { assets: ['A', 'B'], sessions, plane: Values.of(1.5, 2, NaN, Infinity, 5, -0) };
  expect(planeFromArrow(bytesOf(plane))).toEqual(plane);
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
      const bytes = Buffer.concat([...datasetToArrow(dataset)]);
      expect(datasetFromArrow(bytes)).toEqual(dataset);
      expect(Buffer.concat([...datasetToArrow(dataset)])).toEqual(bytes);
    }),
  );
});

test('a dataset is a stream that any reader sees as asset, date, features and label', () => {
  const rows = Float32Array.of(1, 2, 3, NaN);
  const dataset = { assets: ['Ä', 'B'], sessions: sessions.slice(0, 1), features: ['f', 'g'], rows, labels: Float64Array.of(0.5, NaN) };
  const table = tableFromIPC(Buffer.concat([...datasetToArrow(dataset)]));
  expect(table.toArray()).toEqual([
    { asset: 'Ä', date: Date.parse('2023-04-06'), features: Float32Array.of(1, 2), label: 0.5 },
    { asset: 'B', date: Date.parse('2023-04-06'), features: Float32Array.of(3, NaN), label: NaN },
  ]);
  expect(table.getChild('asset').data).toHaveLength(2);
});

test('a missing value has the same bytes however it was computed', () => {
  const computed = new Float64Array(BigUint64Array.of(0xfff8000000000000n, 0x7ff4000000000001n, 0x3ff0000000000000n).buffer);
  const plain = Float64Array.of(NaN, NaN, 1);
  const ofPlane = (plane: Float64Array | Float32Array) => bytesOf({ assets: ['A'], sessions, plane });
  expect(ofPlane(computed).equals(ofPlane(plain))).toBe(true);

  const narrow = new Float32Array(Uint32Array.of(0xffc00000, 0x7fc00001, 0x3f800000).buffer);
  expect(ofPlane(narrow).equals(ofPlane(Float32Array.from(plain)))).toBe(true);

  const ofDataset = (rows: Float32Array, labels: Float64Array) => ({ assets: ['A'], sessions, features: ['f'], rows, labels });
  const [one, other] = [ofDataset(narrow, computed), ofDataset(Float32Array.from(plain), plain)];
  expect(Buffer.concat([...datasetToArrow(one)]).equals(Buffer.concat([...datasetToArrow(other)]))).toBe(true);
  expect(partDigests(one)).toEqual(partDigests(other));
  expect(new BigUint64Array(computed.buffer)[0]).toBe(0xfff8000000000000n);
});

test('bytes are read from wherever they start', () => {
  const plane = { assets: ['A'], sessions, plane: Float64Array.of(1, 2, 3) };
  const bytes = bytesOf(plane);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(planeFromArrow(shifted.subarray(3))).toEqual(plane);
});

test('what lies end to end in one buffer is one piece, and all pieces are the same bytes', () => {
  const buffer = Uint8Array.from({ length: 40 }, (_, i) => i);
  const view = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(view), (views) => {
      const pieces = views.map(([from, length]) => buffer.subarray(from, from + length));
      const made = [...sideBySide(pieces)];
      expect(Buffer.concat(made)).toEqual(Buffer.concat(pieces));
      for (const [i, piece] of made.entries()) if (i > 0) expect(made[i - 1]!.byteOffset + made[i - 1]!.length).not.toBe(piece.byteOffset);
    }),
  );
});

test('the numbers of a plane are copied neither into its bytes nor out of them', () => {
  const plane = Float64Array.from({ length: 2 * 9000 }, (_, i) => i);
  const days = Array.from({ length: 9000 }, (_, t) => new Date(t * 86_400_000).toISOString().slice(0, 10));
  const pieces = [...planeToArrow({ assets: ['A', 'B'], sessions: days, plane })];
  expect(pieces.some(({ buffer, length }) => buffer === plane.buffer && length === plane.byteLength)).toBe(true);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  expect(planeFromArrow(bytes).plane.buffer).toBe(bytes.buffer);
});

test('joined pieces are the same bytes, each piece full or larger than the limit alone', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 9 })), fc.integer({ min: 1, max: 12 }), (pieces, limit) => {
      const made = [...joined(pieces, limit)];
      expect(Buffer.concat(made).equals(Buffer.concat(pieces))).toBe(true);
      for (const [i, piece] of made.entries()) {
        if (piece.length > limit) expect(pieces).toContain(piece);
        if (i > 0) expect(made[i - 1]!.length + piece.length).toBeGreaterThan(limit);
      }
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

test.each([
  ['float64', 'missing values', Float64Array.of(NaN, NaN)],
  ['float64', 'whole numbers', Float64Array.of(2, 1)],
  ['float64', 'an infinity', Float64Array.of(Infinity, 1)],
  ['float32', 'whole numbers', Float32Array.of(NaN, 3)],
  ['int32', 'zero and one', Int32Array.of(0, 1)],
] as const)('a column of %s stays one where it holds %s only', (type, _holding, values) => {
  const bytes = tableToArrow({ value: { type, values } as ArrowColumn });
  expect(tableFromArrow(bytes)).toEqual({ value: values });
  expect(tableToArrow({ value: { type, values } as ArrowColumn })).toEqual(bytes);
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
