import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from './Formula.js';
import { parseFormula } from './parseFormula.js';

const fields = ['open', 'high', 'low', 'close', 'volume'];
function parsed(text: string): Formula {
  const result = parseFormula(text, { fields });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}
/** Each problem as "column message". */
function mistakes(text: string): string[] {
  const result = parseFormula(text, { fields });
  return result.ok ? [] : result.problems.map(({ place, message }) => `${place?.column} ${message}`);
}

test('a formula knows what it reads, how far it looks back and which operators it uses', () => {
  const formula = parsed('mean(close,20)/close-1');
  expect(formula).toMatchObject({ text: 'mean(close, 20) / close - 1', reads: ['close'], lookback: 19 });
  expect(formula.versions).toEqual({ 'operators/divide': 1, 'operators/mean': 2, 'operators/subtract': 1 });
});

test('the lookback of nested windows is their sum, and of two branches the longer', () => {
  expect(parsed('delay(mean(close, 20), 5)').lookback).toBe(24);
  expect(parsed('delay(close, 5) - mean(rank(volume), 3)').lookback).toBe(5);
});

test.each([
  ['1 - 2 - 3 + close', '-4 + close'],
  ['close - (open - low)', 'close - (open - low)'],
  ['(close - open) - low', 'close - open - low'],
  ['close / (open * low)', 'close / (open * low)'],
  ['-close * open', '-close * open'],
  ['-(close * open)', '-(close * open)'],
  ['close + open > low * 2', 'close + open > low * 2'],
  ['(close > open) * 2', '(close > open) * 2'],
  ['((close))', 'close'],
  ['close*1e-12+.5', 'close * 1e-12 + 0.5'],
  ['delay(close, 2 + 3)', 'delay(close, 5)'],
  ['close - -1', 'close - -1'],
  ['add(close, open)', 'close + open'],
])('%s is written %s', (text, canonical) => {
  expect(parsed(text).text).toBe(canonical);
});

test('a factor in a formula stands for its own formula, parameters by position and defaults for the rest', () => {
  expect(parsed('rank(momentum(20, 5))').text).toBe('rank(delay(close, 5) / delay(close, 25) - 1)');
  expect(parsed('momentum(20)').text).toBe(parsed('momentum(20, 21)').text);
  expect(parsed('momentum').text).toBe(parsed('momentum()').text);
});

const expressions = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...fields, '2', '0.25', '1e-12'),
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '<', '<=', '>', '>='), tie('tree'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('tree').map((a) => `-(${a})`),
    fc
      .tuple(fc.constantFrom('mean', 'std', 'delay', 'min'), tie('tree'), fc.integer({ min: 2, max: 9 }))
      .map(([name, a, W]) => `${name}(close * ${a}, ${W})`),
  ),
})).tree;

test('the canonical text of a formula is a formula with the same text', () => {
  fc.assert(
    fc.property(expressions, (text) => {
      const first = parseFormula(text);
      fc.pre(first.ok);
      if (!first.ok) return;
      const again = parseFormula(first.value.text);
      expect(again.ok && again.value).toEqual(first.value);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('any text gives a formula or problems, and throws nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('(', ')', ',', '+', '-', '*', '>', 'close', 'mean', 'rank', '20', '1e', ' ', '$', '.'), { maxLength: 12 }),
      (parts) => {
        const result = parseFormula(parts.join(''));
        expect(result.ok || result.problems.length > 0).toBe(true);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});

describe('a mistake is told with its column', () => {
  test.each([
    ['meen(close, 20)', '1 unknown operator or factor "meen" (did you mean "mean"?)'],
    ['close + opne', '9 unknown field or factor "opne" (did you mean "open"?)'],
    ['Close', '1 unknown field or factor "Close" (did you mean "close"?)'],
    ['mean(close)', '1 mean(x, window, [least]) takes 2 to 3 arguments, not 1'],
    ['1 + momentum(1, 2, 3)', '5 momentum(window, skip) takes 0 to 2 arguments, not 3'],
    ['abs(close, 2)', '1 abs(x) takes 1 argument, not 2'],
    ['delay(close, -1)', '14 delay: sessions must be at least 0, not -1'],
    ['mean(close, 2.5)', '13 mean: window must be a whole number, not 2.5'],
    ['std(close, 1)', '12 std: window must be at least 2, not 1'],
    ['mean(close, open)', '13 the parameters of mean(x, window, [least]) are numbers'],
    ['mean(3, 20)', '6 x of mean must be a series, not a number'],
    ['close + mean', '9 "mean" is an operator: write mean(x, window, [least])'],
    ['rank(close', '11 expected ")", found the end'],
    ['close * (open + )', '17 expected a number, a field or "(", found ")"'],
    ['close open', '7 expected an operator or the end, found "open"'],
    ['', '1 expected a number, a field or "(", found the end'],
    ['$ close', '1 "$" has no meaning in a formula'],
    ['Maen($close, 5)', '1 unknown operator or factor "Maen" (did you mean "Mean"?)'],
    ['Mean($clsoe, 5)', '6 unknown field "clsoe" (did you mean "close"?)'],
    ['1 + Mean($close)', '5 Mean(x, n) takes 2 arguments, not 1'],
    ['Mean($close, $open)', '14 the parameters of Mean(x, n) are numbers'],
    ['Mean($close, 2.5)', '14 Mean: the window must be a whole number, or 0 for all sessions so far, not 2.5'],
    ['Quantile($close, 5, 2)', '18 Quantile: the share must be from 0 to 1, not 2'],
    [
      'Ref($close, -2) / $close',
      '13 Ref: Ref(x, -2) would look 2 sessions ahead, which no formula may: what is to be forecast is the target',
    ],
    ['Mean(3, 5)', '1 x of mean must be a series, not a number'],
    ['clip(close, 2, 1)', '1 clip: high must not be below low'],
    ['sma(close, 2, 3)', '1 sma: weight must be at most the window'],
    ['boll.uper(20, 2)', '1 unknown line of boll "uper" (did you mean "upper"?)'],
    ['momentum.upper', '1 the factor momentum has one line, which is written "momentum"'],
    ['mean.upper', '1 unknown field or factor "mean.upper"'],
    ['close + 1 / 0', '11 divide has no value here'],
    ['close + 1e999', '9 the number is too large'],
    ['1 + 2', '1 the formula reads no field, it is 3 always'],
  ])('%s: %s', (text, problem) => {
    expect(mistakes(text)).toEqual([problem]);
  });

  test('all that stand apart at once', () => {
    expect(mistakes('meen(opne, 2) + std(close, 1)')).toHaveLength(3);
  });

  test('counted on from the place of the formula in its file', () => {
    const result = parseFormula('close + meen(close, 2)', { at: { file: 'a.yaml', line: 4, column: 12 } });
    expect(!result.ok && result.problems[0]!.place).toEqual({ file: 'a.yaml', line: 4, column: 20 });
    const folded = parseFormula('close +\n meen(close, 2)', { at: { file: 'a.yaml', line: 4, column: 12 } });
    expect(!folded.ok && folded.problems[0]!.place).toEqual({ file: 'a.yaml', line: 5, column: 2 });
    const lineless = parseFormula('$', { at: { file: 'a.yaml' } });
    expect(!lineless.ok && lineless.problems[0]!.place).toEqual({ file: 'a.yaml' });
  });

  test('also where a text is nested or long beyond all reason', () => {
    expect(mistakes(`${'('.repeat(4000)}close`)).toEqual(['201 the formula is nested too deep']);
    expect(mistakes(`close${'+close'.repeat(3000)}`)).toEqual(['10001 a formula may have 10000 characters at most']);
    expect(parsed(`close${'+close'.repeat(1600)}`).reads).toEqual(['close']);
  });
});

test.each([
  ['Ref($close, 5)/$close', 'delay(close, 5) / close'],
  ['Ref($close, 0)', 'first(close)'],
  ['Mean($close, 60)', 'mean(close, 60, 1)'],
  ['Mean($close, 0)', 'mean(close, 1000000000, 1)'],
  ['Std(Abs($close/Ref($close, 1)-1)*$volume, 5)', 'std(abs(close / delay(close, 1) - 1) * volume, 5, 1)'],
  ['$close>Ref($close, 1)', 'greater_than(close, delay(close, 1), 0)'],
  ['Ne($close, 3)', 'not_equal(close, 3, 1)'],
  ['close > delay(close, 1)', 'close > delay(close, 1)'],
  ['If(Gt($close, $open) & Lt($low, 3), $high, 0)', 'if(greater_than(close, open, 0) & less_than(low, 3, 0), high, 0)'],
  ['EMA($close, 0.5)', 'ewm(close, 3)'],
  ['EMA($close, 12)', 'ewm(close, 12)'],
  ['Rsquare($close, 5)', 'where(std(close, 5, 1) > 0.00002, rsquare(close, 5, 1))'],
  ['Greater($close - 1, 0) + Less($open, 1e-12)', 'greater(close - 1, 0) + less(open, 1e-12)'],
  ['Mad($close, 5) + Med($close, 5)', 'mean_deviation(close, 5, 1) + median(close, 5, 1)'],
  [
    'Rank(Corr($close, $open, 5), 3)',
    'ts_rank(where((std(close, 5, 1) > 0.00002) & (std(open, 5, 1) > 0.00002), corr(close, open, 5, 1)), 3, 1)',
  ],
])("Qlib's %s is our %s", (text, ours) => {
  expect(parsed(text).text).toBe(parsed(ours).text);
});

test('functions of Qlib that hold an argument more than once are refused where they would double beyond reason', () => {
  expect(mistakes(`${'Rsquare('.repeat(40)}$close${', 5)'.repeat(40)}`)[0]).toMatch(/the formula is too long once it is written out/);
});

test('a name of both an operator and a factor is the operator where a series follows it, and the factor elsewhere', () => {
  expect(parsed('std(close, 5)').text).toBe('std(close, 5)');
  const factor = parseFormula('std');
  expect(factor.ok && factor.value.text).not.toBe('std');
  expect(parseFormula('std(10)')).toMatchObject({ ok: true });
});

test('a line of a factor stands after a point, and the name alone is its main line', () => {
  expect(parsed('boll').text).toBe(parsed('boll.middle').text);
  expect(parsed('boll.upper(20, 2)').text).toBe(parsed('boll.upper').text);
  expect(parsed('boll.upper').text).not.toBe(parsed('boll').text);
});

test('any name may be a field where the fields are not given', () => {
  expect(parseFormula('turnover_ratio + close')).toMatchObject({ ok: true, value: { reads: ['close', 'turnover_ratio'] } });
});
