import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFigure } from './formatFigure.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

test.each([
  [0.2125, 'fraction', '21.25 %'],
  [-0.20876, 'fraction', '−20.88 %'],
  [12.4, 'fraction', '1 240.00 %'],
  [-0.00001, 'fraction', '0.00 %'],
  [0.78, 'ratio', '0.780'],
  [-1.33651, 'ratio', '−1.337'],
  [1.21254, 'growth', '1.2125'],
  [10_000_000, 'count', '10 000 000'],
  [231.456, 'value', '231.46'],
  [0.00226131, 'value', '0.002261'],
  [0.000012345, 'value', '1.23e−5'],
  [1234567.891, 'value', '1 234 567.89'],
  [0, 'value', '0.00'],
] as const)('%f as a %s is written %s', (value, unit, text) => {
  expect(plain(formatFigure(value, unit))).toBe(text);
});

test('what is missing is a dash and what is endless says so, whatever the unit', () => {
  for (const unit of ['fraction', 'ratio', 'growth', 'count', 'value'] as const) {
    for (const missing of [null, undefined, NaN]) expect(formatFigure(missing, unit)).toBe('–');
    expect(formatFigure(Infinity, unit)).toBe('∞');
    expect(formatFigure(-Infinity, unit)).toBe('−∞');
  }
});

test('a ratio reads back to half of its last digit', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const back = Number(formatFigure(value, 'ratio').replaceAll('\u202f', '').replace('−', '-'));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.0005000001);
    }),
  );
});
