import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { addColumns } from './addColumns.js';
import { solveLower } from './solveLower.js';
import { solveUpper } from './solveUpper.js';

const random = stream(5, 'triangles');
const drawn = (length: number) => Float64Array.from({ length }, () => random.normal());

/** The rows of a lower triangle, packed, with a diagonal away from 0. */
function triangle(size: number): Float64Array {
  const packed = drawn((size * (size + 1)) / 2);
  for (let i = 0; i < size; i++) packed[(i * (i + 3)) / 2] = 1 + Math.abs(packed[(i * (i + 3)) / 2]!);
  return packed;
}

test('a triangle of two rows is solved by hand: 2x = 4 and x + 4y = 10 give 2 and 2, and from above 2x + y = 4 and 4y = 8 give 1 and 2', () => {
  const packed = Float64Array.of(2, 1, 4);
  const [lower, upper] = [Float64Array.of(9, 4, 10), Float64Array.of(4, 8)];
  solveLower(packed, 2, lower, 1);
  solveUpper(packed, 2, upper);
  expect([...lower]).toEqual([9, 2, 2]);
  expect([...upper]).toEqual([1, 2]);
});

test.each(Array.from({ length: 14 }, (_, size) => size))('a triangle of %i rows is solved as row by row, to the bit', (size) => {
  const [packed, given] = [triangle(size), drawn(size)];
  const at = (i: number, k: number) => packed[(i * (i + 1)) / 2 + k]!;
  const [lower, upper] = [given.slice(), given.slice()];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) lower[i] = lower[i]! - at(i, k) * lower[k]!;
    lower[i] = lower[i]! / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    upper[i] = upper[i]! / at(i, i);
    for (let k = 0; k < i; k++) upper[k] = upper[k]! - at(i, k) * upper[i]!;
  }
  const [below, above] = [given.slice(), given.slice()];
  solveLower(packed, size, below);
  solveUpper(packed, size, above);
  expect(below).toEqual(lower);
  expect(above).toEqual(upper);
});

test.each([0, 1, 3, 4, 7])('shares of %i columns are added as one after the other, to the bit', (count) => {
  const [N, columns, shares] = [6, Int32Array.of(5, 0, 3, 3, 1, 2, 4), drawn(7)];
  const matrix = drawn(N * N);
  const [sums, expected] = [drawn(N), new Float64Array(N)];
  expected.set(sums);
  for (let i = 0; i < count; i++) for (let n = 0; n < N; n++) expected[n] = expected[n]! + matrix[columns[i]! * N + n]! * shares[i]!;
  addColumns(matrix, sums, { columns, shares, count });
  expect(sums).toEqual(expected);
});
