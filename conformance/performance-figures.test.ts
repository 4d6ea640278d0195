import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, performanceOf } from '@foliograph/core';
import { expect, test } from 'vitest';

/** Figures of a return series beside a benchmark's; made by empyrical. */
interface Case {
  readonly name: string;
  readonly periodsPerYear: number;
  readonly riskFreePerPeriod: number;
  readonly dates: readonly string[];
  readonly returns: readonly number[];
  readonly benchmark: readonly number[];
  readonly figures: Readonly<Record<string, number>>;
}

const golden = process.env.FOLIO_GOLDEN;
const cases: Case[] = golden ? JSON.parse(readFileSync(join(golden, 'performance-figures.json'), 'utf8')) : [];

/** Ours, where the name differs. */
const names: Readonly<Record<string, string>> = {
  cumulativeReturn: 'totalReturn',
  downsideRisk: 'downsideDeviation',
  excessSharpe: 'informationRatio',
};

const grown = (returns: readonly number[]): Float64Array => {
  const values = new Float64Array(returns.length + 1).fill(1);
  for (const [t, r] of returns.entries()) values[t + 1] = values[t]! * (1 + r);
  return values;
};

if (cases.length === 0) test('performance-figures.json agrees', ({ skip }) => skip('FOLIO_GOLDEN is not set'));

test.each(cases)("$name: every figure within 1e-9 of empyrical's", ({ periodsPerYear, riskFreePerPeriod, dates, ...reference }) => {
  const start = '0000-01-01';
  const figures = figuresOf(
    performanceOf({
      equity: grown(reference.returns),
      benchmark: grown(reference.benchmark),
      sessions: [start, ...dates],
      riskFree: { days: [start], values: Float64Array.of((1 + riskFreePerPeriod) ** periodsPerYear - 1) },
      periodsPerYear,
      convention: 'empyrical',
    }),
  );
  const compared = Object.entries(reference.figures);
  expect(compared.length).toBeGreaterThan(0);
  for (const [name, expected] of compared) {
    const found = figures[names[name] ?? name];
    expect(found, name).toBeDefined();
    expect(Math.abs(found! - expected), `${name}: ${found} is not ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  }
});
