import { stream } from '@foliograph/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumn } from './binColumn.js';
import { binEdges } from './binEdges.js';

const single = fc.float({ noNaN: true, noDefaultInfinity: true });
const columns = fc.array(single, { minLength: 1, maxLength: 300 }).map((values) => Float32Array.from(values).sort());
const binned = (values: Float32Array, edges: Float32Array) => {
  const out = new Uint8Array(values.length);
  binColumn(values, edges, out);
  return out;
};

test('eight values in four bins are divided in pairs, midway between neighbours', () => {
  expect([...binEdges(Float32Array.of(1, 2, 4, 5, 7, 8, 10, 11), 4)]).toEqual([3, 6, 9]);
});

test('values that are few have a bin each, however rare', () => {
  const values = Float32Array.from({ length: 1000 }, (_, i) => Math.max(0, i - 996));
  expect([...binEdges(values, 8)]).toEqual([0.5, 1.5, 2.5]);
});

test('a value that fills bins by far leaves the others theirs', () => {
  const values = Float32Array.from({ length: 1000 }, (_, i) => Math.max(0, i - 900));
  const edges = binEdges(values, 11);
  expect(edges.length).toBe(10);
  expect(edges[0]).toBeLessThan(1);
});

test('a bin holds exactly what float32 says is over its lower and at most its upper edge', () => {
  fc.assert(
    fc.property(columns, fc.integer({ min: 2, max: 256 }), (values, bins) => {
      const edges = binEdges(values, bins);
      binned(values, edges).forEach((bin, i) => {
        edges.forEach((edge, b) => {
          expect(values[i]! <= edge).toBe(bin <= b);
        });
      });
    }),
  );
});

test('no bin is empty, and edges ascend', () => {
  fc.assert(
    fc.property(columns, fc.integer({ min: 2, max: 256 }), (values, bins) => {
      const edges = binEdges(values, bins);
      expect(new Set(binned(values, edges)).size).toBe(edges.length + 1);
      expect(edges.length).toBeLessThan(bins);
    }),
  );
});

test('many different values have bins of about equal counts', () => {
  const random = stream(1, 'values');
  const values = Float32Array.from({ length: 10_000 }, () => random.normal()).sort();
  const counts = new Float64Array(100);
  for (const bin of binned(values, binEdges(values, 100))) counts[bin]!++;
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(99);
  expect(Math.max(...counts)).toBeLessThanOrEqual(101);
});
