import { describe, expect, test } from 'vitest';
import { figuresOf } from './figuresOf.js';
import * as metrics from './index.js';
import { performanceOf } from './performanceOf.js';

/** Returns of 10, −10, 20, −20 and 5 % beside a benchmark's of 5, −10, 10, −10 and 0 %, four periods a year, half or all of equity in assets once they are bought, twice of it when shorts are counted at the last but one session, and costs of 5. */
const worked = (convention = 'standard') =>
  performanceOf({
    equity: Float64Array.of(100, 110, 99, 118.8, 95.04, 99.792),
    benchmark: Float64Array.of(100, 105, 94.5, 103.95, 93.555, 93.555),
    cash: Float64Array.of(100, 55, 0, 59.4, 0, 0),
    gross: Float64Array.of(0, 55, 99, 59.4, 190.08, 99.792),
    sessions: ['2024-03-28', '2024-06-28', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'],
    costs: 5,
    periodsPerYear: 4,
    convention,
  });
const figure = (name: string, convention?: string) => figuresOf(worked(convention))[name];

/** Squared distances of returns from their mean of 1 % sum to 0.102, of the benchmark's from −1 % to 0.032, their products to 0.0555; differences of returns lie 3, −2, 8, −12 and 3 % about 2 %. */
const [deviation, active, beta] = [Math.sqrt(0.102 / 4), Math.sqrt(0.023 / 4), 0.0555 / 0.032];
const [m2, m3, m4] = [0.102 / 5, -0.00294 / 5, 0.0034626 / 5];
const S = ((m3 / m2 ** 1.5) * Math.sqrt(20)) / 3;
const K = ((6 * (m4 / m2 ** 2 - 3) + 6) * 4) / 6;
const expanded = (z: number) =>
  0.01 + deviation * (z + ((z * z - 1) * S) / 6 + ((z ** 3 - 3 * z) * K) / 24 - ((2 * z ** 3 - 5 * z) * S * S) / 36);
const [z05, z01] = [-1.6448536269514722, -2.3263478740408408];

test.each<[keyof typeof metrics, number]>([
  ['totalReturn', 99.792 / 100 - 1],
  ['annualReturn', 0.99792 ** 0.8 - 1],
  ['annualMean', 0.04],
  ['annualVolatility', 2 * deviation],
  ['periodMean', 0.01],
  ['periodDeviation', deviation],
  ['periodMaximum', 0.2],
  ['periodMinimum', -0.2],
  ['sharpe', (0.01 / deviation) * 2],
  ['downsideDeviation', Math.sqrt((0.01 + 0.04) / 5) * 2],
  ['sortino', 0.04 / (Math.sqrt((0.01 + 0.04) / 5) * 2)],
  ['omega', 0.35 / 0.3],
  ['tailRatio', 0.18 / 0.18],
  ['skew', S],
  ['kurtosis', K],
  ['valueAtRisk05', -0.2 + 0.2 * 0.1],
  ['valueAtRisk01', -0.2 + 0.04 * 0.1],
  ['conditionalValueAtRisk05', -0.2],
  ['conditionalValueAtRisk01', -0.2],
  ['gaussianValueAtRisk05', 0.01 + z05 * deviation],
  ['gaussianValueAtRisk01', 0.01 + z01 * deviation],
  ['cornishFisherValueAtRisk05', expanded(z05)],
  ['cornishFisherValueAtRisk01', expanded(z01)],
  ['maxDrawdown', -0.2],
  ['averageDrawdown', -0.15],
  ['ulcerIndex', Math.sqrt((0.1 ** 2 + 0.2 ** 2 + 0.16 ** 2) / 6)],
  ['calmar', (0.99792 ** 0.8 - 1) / 0.2],
  ['drawdownLength', 2],
  ['beta', beta],
  ['alpha', 4 * (0.01 + beta * 0.01)],
  ['informationRatio', (0.02 / active) * 2],
  ['trackingError', active * 2],
  ['upCapture', (Math.sqrt(1.1 * 1.2) - 1) / (Math.sqrt(1.05 * 1.1) - 1)],
  ['downCapture', (Math.sqrt(0.9 * 0.8) - 1) / (0.9 - 1)],
  ['hitRate', 3 / 5],
  ['profitFactor', (10 + 19.8 + 4.752) / (11 + 23.76)],
  ['exposure', 4 / 6],
  ['grossExposure', 5 / 6],
  ['costDrag', ((5 / (622.632 / 6)) * 4) / 5],
  ['turnover', 0],
])('%s is what its formula gives by hand', (name, expected) => {
  expect(figure(name)).toBeCloseTo(expected, 12);
});

test('a logarithm that rises by 1, 1 and 0 is stable by three quarters, one on a line wholly', () => {
  const sessions = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26'];
  const stability = (...equity: number[]) =>
    metrics.stability.of(performanceOf({ equity: Float64Array.from(equity), sessions, periodsPerYear: 52, convention: 'standard' }));
  expect(stability(1, 2, 4, 4)).toBeCloseTo(0.75, 12);
  expect(stability(1, 2, 4, 8)).toBeCloseTo(1, 12);
});

describe('a drawdown', () => {
  const lengthOf = (...equity: number[]) =>
    metrics.drawdownLength.of(
      performanceOf({ equity: Float64Array.from(equity), sessions: equity.map(String), periodsPerYear: 52, convention: 'standard' }),
    );

  test('lasts from the peak until equity is there again, not until the trough', () => {
    expect(lengthOf(10, 8, 6, 9, 10, 11)).toBe(4);
  });
  test('that is not over lasts to the end', () => {
    expect(lengthOf(10, 9, 10, 5, 6, 7)).toBe(3);
  });
  test('begins at the last session on the height of its peak', () => {
    expect(lengthOf(10, 10, 10, 9, 10)).toBe(2);
  });
  test('that is the deepest gives the length, however long others are', () => {
    expect(lengthOf(10, 9, 9, 9, 9, 10, 5, 10)).toBe(2);
  });
});

test.each<[string, string, number]>([
  ['liu', 'sharpe', 0.04 / (2 * deviation)],
  ['empyrical', 'alpha', (1.01 + beta * 0.01) ** 4 - 1],
  ['empyrical', 'informationRatio', 0.02 / active],
  ['empyrical', 'upCapture', ((1.1 * 1.2) ** 2 - 1) / ((1.05 * 1.1) ** 2 - 1)],
  ['wang', 'sortino', 0.04 / Math.sqrt(0.01)],
  ['wang', 'valueAtRisk05', 0.18],
  ['wang', 'conditionalValueAtRisk01', 0.2],
  ['wang-after-costs', 'sortino', 0.04 / Math.sqrt(0.05)],
  ['wang-after-costs', 'valueAtRisk01', 0.196],
])('under the convention %s, %s is what its formula gives by hand', (convention, name, expected) => {
  expect(figure(name, convention)).toBeCloseTo(expected, 12);
});
