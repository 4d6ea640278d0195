import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './canonical.js';
import type { Json } from './Json.js';

test('keys are sorted and members without a value are left out', () => {
  expect(canonical({ b: [1, 'x', null], a: { d: true, c: 0.1 }, none: undefined } as unknown as Json)).toBe(
    '{"a":{"c":0.1,"d":true},"b":[1,"x",null]}',
  );
});

test('the text says all of the value, whatever the order of its keys', () => {
  const reversed = (value: Json): Json => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(reversed);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(reversed(value as Json))).toBe(canonical(value as Json));
    }),
  );
});

test.each([NaN, Infinity, -Infinity])('%s cannot be told', (value) => {
  expect(() => canonical([value])).toThrow('cannot hold');
});
