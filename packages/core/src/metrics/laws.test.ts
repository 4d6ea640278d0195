import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as conventionSet from '../conventions/index.js';
import { registry } from '../member/index.js';
import * as metrics from './index.js';
import type { Performance } from './Metric.js';
import { performanceOf } from './performanceOf.js';

/** What a record is made of: one return of its own and of the benchmark's a period, and the share in assets and a traded value a session. */
interface Made {
  readonly returns: readonly number[];
  readonly benchmark: readonly number[];
  readonly exposure: readonly number[];
}

function curve(returns: readonly number[], start: number): Float64Array {
  const values = new Float64Array(returns.length + 1).fill(start);
  for (const [t, r] of returns.entries()) values[t + 1] = values[t]! * (1 + r);
  return values;
}

function recordOf({ returns, benchmark, exposure }: Made, { scale = 1, convention = 'standard' } = {}): Performance {
  const equity = curve(returns, 128 * scale);
  return performanceOf({
    equity,
    benchmark: curve(benchmark, 64),
    cash: equity.map((value, t) => value * (1 - exposure[t]!)),
    sessions: [...equity.keys()].map((t) => `2024-01-${String(t + 1).padStart(2, '0')}`),
    turnover: Float64Array.of(1, 0.5, 0.25),
    gross: equity.map((value, t) => value * Math.abs(exposure[t]!)),
    costs: 2 * scale,
    periodsPerYear: 52,
    convention,
  });
}

const share = fc.integer({ min: -90, max: 90 }).map((percent) => percent / 128);
const made: fc.Arbitrary<Made> = fc.integer({ min: 4, max: 30 }).chain((n) =>
  fc.record({
    returns: fc.array(share, { minLength: n, maxLength: n }),
    benchmark: fc.array(share, { minLength: n, maxLength: n }),
    exposure: fc.array(share, { minLength: n + 1, maxLength: n + 1 }),
  }),
);
const example: Made = {
  returns: [0.1, -0.1, 0.2, -0.2, 0.05],
  benchmark: [0.05, -0.1, 0.1, -0.1, 0],
  exposure: [0, 0.5, 1, 0.5, 1, 1],
};
const members = Object.entries(metrics);
const names = [...registry(conventionSet).keys()];

describe.each(members)('%s', (_, metric) => {
  test('is a number for an ordinary record, under every convention', () => {
    for (const convention of names) expect(metric.of(recordOf(example, { convention }))).toSatisfy(Number.isFinite);
  });

  test('does not change with the scale of capital, to the bit', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...names), (drawn, convention) => {
        expect(metric.of(recordOf(drawn, { scale: 1024, convention }))).toBe(metric.of(recordOf(drawn, { convention })));
      }),
      { numRuns: 40 },
    );
  });

  test(metric.ordered ? 'depends on the order of periods, as it declares' : 'does not depend on the order of periods', () => {
    const sorted = (drawn: Made): Made => {
      const order = [...drawn.returns.keys()].sort((a, b) => drawn.returns[a]! - drawn.returns[b]!);
      return { ...drawn, returns: order.map((t) => drawn.returns[t]!), benchmark: order.map((t) => drawn.benchmark[t]!) };
    };
    if (metric.ordered) expect(metric.of(recordOf(sorted(example)))).not.toBeCloseTo(metric.of(recordOf(example)), 6);
    else
      fc.assert(
        fc.property(made, (drawn) => {
          const [there, here] = [metric.of(recordOf(sorted(drawn))), metric.of(recordOf(drawn))];
          if (Number.isNaN(here)) expect(there).toBeNaN();
          else expect(Math.abs(there - here)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(here)));
        }),
        { numRuns: 40 },
      );
  });

  test('is never infinite, and changes nothing it is given', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...names), (drawn, convention) => {
        const record = recordOf(drawn, { convention });
        const before = structuredClone(record);
        expect(Math.abs(metric.of(record))).not.toBe(Infinity);
        expect(record).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

test('a return that is always the same has no spread, and no ratio to one', () => {
  const doubling = recordOf({ returns: Array(6).fill(1), benchmark: Array(6).fill(1), exposure: Array(7).fill(1) });
  const { annualVolatility, periodDeviation, trackingError, downsideDeviation, maxDrawdown, ulcerIndex } = metrics;
  for (const spread of [annualVolatility, periodDeviation, trackingError, downsideDeviation, maxDrawdown, ulcerIndex])
    expect(spread.of(doubling)).toBe(0);
  const { sharpe, sortino, informationRatio, beta, alpha, skew, kurtosis, omega, profitFactor, calmar } = metrics;
  for (const ratio of [sharpe, sortino, informationRatio, beta, alpha, skew, kurtosis, omega, profitFactor, calmar])
    expect(ratio.of(doubling)).toBeNaN();
});

test.each(['equity', 'benchmark', 'cash', 'gross'] as const)('a hole in the %s is an error that names the day, never a zero', (name) => {
  const good = {
    equity: Float64Array.of(1, 2, 3),
    benchmark: Float64Array.of(1, 2, 3),
    cash: Float64Array.of(0, 0, 0),
    gross: Float64Array.of(1, 2, 3),
  };
  for (const hole of [NaN, Infinity, -Infinity]) {
    const bad = { ...good, [name]: Float64Array.of(1, hole, 3) };
    const build = () =>
      performanceOf({ ...bad, sessions: ['2024-01-05', '2024-01-12', '2024-01-19'], periodsPerYear: 52, convention: 'standard' });
    expect(build).toThrow(`${name} is ${hole} on 2024-01-12`);
  }
});

test('a record ends where nothing was left, and what came later counts for nothing', () => {
  const sessions = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26'];
  const base = { sessions, benchmark: Float64Array.of(1, 2, 3, 4), periodsPerYear: 52, convention: 'standard' };
  const ruined = performanceOf({ ...base, equity: Float64Array.of(100, 50, -20, 900), cash: Float64Array.of(0, 0, -20, 900) });
  expect([ruined.returns.length, ruined.benchmark.length, ruined.exposure]).toEqual([2, 2, Float64Array.of(1, 1, 0)]);
  expect([metrics.totalReturn.of(ruined), metrics.annualReturn.of(ruined), metrics.drawdownLength.of(ruined)]).toEqual([-1.2, -1, 2]);
  expect(metrics.stability.of(ruined)).toBeNaN();
});

test('a benchmark that ends before the equity is refused', () => {
  const base = { sessions: ['2024-01-05', '2024-01-12'], periodsPerYear: 52, convention: 'standard' };
  expect(() => performanceOf({ ...base, equity: Float64Array.of(1, 2), benchmark: Float64Array.of(1) })).toThrow(
    '1 values of benchmark for 2 of equity',
  );
});

test('a convention that there is not is refused', () => {
  const build = () => performanceOf({ equity: Float64Array.of(1), sessions: ['2024-01-05'], periodsPerYear: 52, convention: 'lui' });
  expect(build).toThrow('there is no convention "lui"');
});
