import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../test-support/readCsv.js';
import { standardDeviation } from '../sample/index.js';
import { shortfall } from './shortfall.js';

const data = process.env.FOLIO_DATA;

/** Annual mean, annual standard deviation, Sharpe and Sortino ratio as Wang et al. (2020) print them, a line a strategy: LSTM, SVM and forest, each by mean-variance and at equal weight. */
const tables = {
  6: [
    [0.1367, 0.2125, 0.5845, 13.7078],
    [0.0913, 0.1919, 0.4105, 9.3844],
    [0.1022, 0.1963, 0.4569, 10.4918],
    [0.0743, 0.1844, 0.3354, 7.6352],
    [0.0963, 0.2176, 0.3852, 8.8549],
    [0.0676, 0.1878, 0.2932, 6.6693],
  ],
  7: [
    [0.0765, 0.1988, 0.3218, 0.0906],
    [0.0789, 0.2203, 0.2978, 0.0834],
    [0.0792, 0.2462, 0.271, 0.0753],
    [0.078, 0.1988, 0.3294, 0.0926],
    [0.0691, 0.2207, 0.2567, 0.072],
    [0.063, 0.2129, 0.2374, 0.0667],
  ],
  8: [
    [0.0763, 0.2366, 0.2697, 0.0752],
    [0.0787, 0.2224, 0.2975, 0.0833],
    [0.0705, 0.2434, 0.2384, 0.0662],
    [0.0787, 0.2007, 0.33, 0.0924],
    [0.0616, 0.2468, 0.199, 0.0553],
    [0.0636, 0.2149, 0.2379, 0.0665],
  ],
} as const;
const riskFree = 0.0125;

/** Trading days from March 1994 to March 2019. */
const days = 25 * 252.5;

const divisors = (table: 6 | 7 | 8) =>
  tables[table].map(([mean, deviation, , sortino]) => (mean - riskFree) / sortino / (deviation / Math.sqrt(252)));

describe('in the tables of Wang et al.', () => {
  test('the Sharpe ratio is the annual mean less 1.25 % over the annual deviation, in all rows but one', () => {
    const errors = Object.values(tables).flatMap((rows) =>
      rows.map(([mean, deviation, sharpe]) => Math.abs((mean - riskFree) / deviation - sharpe)),
    );
    expect(errors.filter((error) => error > 0.0004)).toHaveLength(1);
    expect(Math.max(...errors)).toBeCloseTo(0.0036, 4);
  });

  test("the Sortino ratio of Table 6 divides a year's excess by 0.67 to 0.70 of a day's deviation", () => {
    expect(Math.min(...divisors(6))).toBeCloseTo(0.677, 3);
    expect(Math.max(...divisors(6))).toBeCloseTo(0.698, 3);
  });

  test('the Sortino ratio of Tables 7 and 8 divides it by 0.71 to 0.72 of the deviation of all days together', () => {
    for (const divisor of [...divisors(7), ...divisors(8)]) {
      expect(divisor / Math.sqrt(days)).toBeGreaterThan(0.709);
      expect(divisor / Math.sqrt(days)).toBeLessThan(0.723);
    }
  });

  test('the 1 % CVaR at equal weight with costs is five times the 5 % one, of LSTM in Table 8 under another name', () => {
    const pairs = [
      [0.2119, 0.0424],
      [0.1897, 0.0379],
      [0.2047, 0.0409],
      [0.214, 0.0428],
      [0.1915, 0.0383],
      [0.2066, 0.0413],
    ] as const;
    for (const [one, five] of pairs) expect(Math.abs(one - 5 * five)).toBeLessThanOrEqual(5 * 0.00005 + 0.00005);
  });
});

test('of real stocks at equal weight the downside deviation is 0.70 of the standard deviation, that of losing days alone 0.76', ({
  skip,
}) => {
  if (!data) skip('FOLIO_DATA is not set');
  const columns = readCsv(join(data!, 'ftse/close.csv'));
  const count = columns.get('date')!.filter((day) => day <= '2019-03-31').length;
  const prices = [...columns]
    .filter(([name]) => name !== 'date')
    .map(([, texts]) => texts.slice(0, count).map((text) => (text === '' ? NaN : Number(text))));
  const returns = Float64Array.from({ length: count - 1 }, (_, t) => {
    // Unadjusted jumps of a few stocks are left out.
    const moves = prices.map((series) => series[t + 1]! / series[t]! - 1).filter((move) => Math.abs(move) < 0.4);
    return moves.reduce((sum, move) => sum + move, 0) / moves.length;
  });
  const spread = standardDeviation(returns);
  expect(shortfall(returns) / spread).toBeCloseTo(0.699, 3);
  expect(standardDeviation(returns.filter((r) => r < 0)) / spread).toBeCloseTo(0.761, 3);
});
