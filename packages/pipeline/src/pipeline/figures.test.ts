import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ranSpec } from '../../test-support/ranSpec.js';

const market = 'assets: 5, from: 2014-01-01, to: 2018-12-31, delistings: 0, listings: 0';
const spec = `
name: figures
seed: 3
data:
  prices: { synthetic: { ${market} } }
  calendar: weekly
  benchmarks: { market: { synthetic: { what: index, ${market} } } }
target: next-price
split: { holdout: { train-to: 2014-12-26, test-from: 2015-01-02 } }
portfolios: { equal: equal-weight }
backtest: { rebalance: monthly, execution: { lag: 0 }, costs: { none: {}, some: { bps: 10, slippage: 20 } } }
`;

async function run(set: string[] = []) {
  const { outcome } = await ranSpec(spec, { set });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const { results, report } = outcome.value;
  return { page: readFileSync(report!, 'utf8'), of: (name: string) => results.find((result) => result.name === name)!.figures };
}

test('strategies are measured against the first benchmark, which is not measured against itself', async () => {
  const { of, page } = await run();
  const [free, paid, index] = [of('equal/none'), of('equal/some'), of('market')];
  expect(free.beta).toBeGreaterThan(0.5);
  expect(free.trackingError).toBeGreaterThan(0);
  expect([index.beta, index.alpha, index.upCapture, index.trackingError]).toEqual([null, null, null, null]);
  expect(paid.alpha).toBeLessThan(free.alpha!);
  expect(page).toContain('Against market');
}, 60_000);

test('what is held and what it cost are counted, slippage too', async () => {
  const { of } = await run();
  const [free, paid, index] = [of('equal/none'), of('equal/some'), of('market')];
  expect([index.exposure, index.grossExposure, index.costDrag]).toEqual([1, 1, 0]);
  expect(free.costDrag).toBe(0);
  // Four of 209 weeks pass before the first month ends and all is bought.
  expect(free.exposure).toBeCloseTo(205 / 209, 6);
  expect(free.grossExposure).toBeCloseTo(205 / 209, 6);
  // What is traded, the first build-up of one time equity in four years with it, costs 10 and 20 bps.
  expect(paid.costDrag).toBeGreaterThan(0.003 * paid.turnover!);
  expect(paid.costDrag).toBeLessThan(0.0035 * (paid.turnover! + 1 / 4) + 1e-3);
}, 60_000);

test('a convention changes the figures it is about and no other, and the report says which it is', async () => {
  const [usual, wang] = [await run(), await run(['metrics.convention=wang'])];
  const [a, b] = [usual.of('equal/none'), wang.of('equal/none')];
  const changed = Object.keys(a).filter((name) => a[name] !== b[name]);
  const tails = ['valueAtRisk', 'conditionalValueAtRisk', 'gaussianValueAtRisk', 'cornishFisherValueAtRisk'];
  expect(changed.filter((name) => name !== 'sortino' && name !== 'sharpe').sort()).toEqual(
    tails.flatMap((name) => [`${name}01`, `${name}05`]).sort(),
  );
  for (const name of tails) expect(b[`${name}05`]).toBe(-a[`${name}05`]!);
  expect(b.sharpe).toBeCloseTo(a.sharpe!, 12);
  expect(b.sortino).toBeCloseTo(a.sortino! * Math.sqrt(52), 10);
  expect(usual.page).toContain('Convention standard.');
  expect(wang.page).toContain('Convention wang.');
}, 60_000);

test('the report draws figures over the last year and tells spans of three years', async () => {
  const { page } = await run();
  for (const said of [
    'Sharpe ratio over the last year',
    'Annual volatility over the last year',
    'Beta over the last year',
    '2015–2017',
    '2018–2020',
  ])
    expect(page).toContain(said);
}, 60_000);

test('the report counts the whole spans that each strategy wins, counted from the month that the spec names', async () => {
  const { page } = await run(['metrics.spans.from=2016-03', 'metrics.spans.months=12']);
  for (const said of [
    '2015-01 to 2016-02',
    '2016-03 to 2017-02',
    '2017-03 to 2018-02',
    'what is left before and after',
    'Whole spans won by Sharpe ratio',
    '2 of 2',
  ])
    expect(page).toContain(said);
  expect(page.includes('>2015–2017<')).toBe(false);
}, 60_000);
