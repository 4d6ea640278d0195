import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pick } from './pick.js';

test('assets and sessions are picked by their indices, and a session of index −1 is missing', () => {
  const plane = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect(pick(plane, 3, [1, 0], Int32Array.of(0, -1, 2))).toEqual(Float64Array.of(4, NaN, 6, 1, NaN, 3));
  expect(pick(plane, 3, [1], Int32Array.of(-1, -1, 1, 2), 0)).toEqual(Float64Array.of(0, 0, 5, 6));
});

test('each picked value is that of its asset and session, in whatever order sessions are chosen', () => {
  const [N, T] = [3, 5];
  const plane = Float64Array.from({ length: N * T }, (_, i) => i);
  const indices = (most: number) => fc.array(fc.integer({ min: -1, max: most }), { maxLength: 9 });
  fc.assert(
    fc.property(indices(N - 1), indices(T - 1), (those, chosen) => {
      const assets = those.filter((n) => n >= 0);
      const expected = assets.flatMap((n) => chosen.map((t) => (t < 0 ? NaN : plane[n * T + t]!)));
      expect([...pick(plane, T, assets, Int32Array.from(chosen))]).toEqual(expected);
    }),
  );
});
