import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvFolder, ranSpec, refused } from '../../test-support/ranSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { tableFromArrow } from '../arrow/index.js';

const days = Array.from({ length: 40 }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10));
const closes = (of: (t: number) => number) => days.map((day, t) => ({ day, close: of(t) }));
// A rises by a tenth of a unit a day, B stands still; each trades 1,000 units a day.
const bars = () => csvFolder({ A: closes((t) => 10 + t / 10), B: closes(() => 20) });

const spec = (backtest: string, folder = bars()) => `
name: trading
data: { prices: { csv: { path: "${folder}/*.csv" } }, adjustment: none }
target: next-price
split: { holdout: { train-to: ${days[9]}, test-from: ${days[10]} } }
portfolios: { equal: equal-weight }
backtest: ${backtest}
`;

async function track(backtest: string, name: string) {
  const { outcome, states, store } = await ranSpec(spec(backtest));
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const artifact = store.open((await states()).find(({ node }) => node.id === `backtest:${name}`)!.manifest!);
  const table = async (file: string) =>
    tableFromArrow(await artifact.bytes(file)) as Readonly<Record<string, readonly (number & string)[]>>;
  return {
    results: outcome.value.results,
    orders: await table('orders.arrow'),
    unfilled: await table('unfilled.arrow'),
    sessions: await table('sessions.arrow'),
  };
}

const terms = `{ capital: 100000, interest: 0.01, rebalance: weekly, interval: 2, tranches: 2, delisting: { recovery: 1/2 },
  execution: { volume-share: 1/2, lot: 100, unfilled: carry }, compare: [same-rule, one-over-n],
  costs: { broker: { bps: 2.5, minimum: 5, sell-duty: 5, slippage: 1, per-share: 0.001, borrow: 0.02 } } }`;

test('a ledger that was stored reconciles to the cent, under every term that a spec can name', async () => {
  const { orders, sessions, unfilled } = await track(terms, 'equal');
  let [cash, next] = [100_000, 0];
  expect(orders.date!.length).toBeGreaterThan(10);
  sessions.date!.forEach((day, s) => {
    cash += sessions.interest![s]! - sessions.borrow![s]!;
    for (; orders.date![next] === day; next++) cash -= orders.quantity![next]! * orders.price![next]! + orders.fee![next]!;
    expect(Math.abs(cash - sessions.cash![s]!)).toBeLessThan(0.005);
    expect(Math.abs(sessions.cash![s]! + sessions.net![s]! - sessions.equity![s]!)).toBeLessThan(0.005);
  });
  // Half of the volume is 500 units, in lots of 100.
  expect([...orders.quantity!].every((units) => Math.abs(units) <= 500 && Math.abs(units) % 100 === 0)).toBe(true);
  expect(new Set(orders.reason)).toEqual(new Set(['capped', 'rounded']));
  expect([...orders.fee!].every((fee) => fee >= 5)).toBe(true);
  expect(Object.keys(unfilled)).toEqual(['date', 'asset', 'wanted', 'reason']);
});

test('portfolios are compared with equal weights under the same terms, and with 1/N bought once', async () => {
  const { results } = await track('{ rebalance: weekly, costs: { some: { bps: 5 } }, compare: [same-rule, one-over-n] }', 'equal');
  expect(results.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['strategy equal', 'benchmark same-rule', 'benchmark one-over-n']);
  const growth = results.map(({ figures }) => figures.totalReturn);
  expect(growth[1]).toBe(growth[0]);
  // Bought for half of what 5 bps leave at the close of session 11, at 11.10 and 20; A ends at 13.90.
  expect(growth[2]).toBeCloseTo((0.5 * (13.9 / 11.1) + 0.5) / 1.0005 - 1, 12);
});

test('a list of costs is one backtest each, named by its bps', async () => {
  const { results } = await track('{ costs: [0, 0.05, 0.1] }', 'equal/0.05bps');
  expect(results.map(({ name }) => name)).toEqual(['equal/0bps', 'equal/0.05bps', 'equal/0.1bps']);
  const growth = results.map(({ figures }) => figures.totalReturn!);
  expect(growth[0]).toBeGreaterThan(growth[1]!);
  expect(growth[1]).toBeGreaterThan(growth[2]!);
});

test.each([
  ['{ costs: [5, 5] }', 'costs must be a map'],
  ['{ costs: [0.05, cheap] }', 'costs must be a map'],
  ['{ costs: [-1] }', 'bps must be at least 0'],
  ['{ costs: { a: { sell-dty: 5 } } }', 'did you mean "sell-duty"'],
  ['{ rebalance: never, tranches: 3 }', 'only one part would ever begin'],
  ['{ rebalance: never, interval: 3 }', 'there is no interval'],
  ['{ delisting: { after: 0 } }', 'after must be at least 1'],
  ['{ execution: { unfilled: keep } }', 'unfilled must be'],
  ['{ compare: [same-rule, hold] }', 'must be'],
])('%s is a mistake that is told', async (backtest, message) => {
  const { problems } = await tellSpec(spec(backtest));
  expect(problems.join('\n')).toContain(message);
});

test('a name that the spec gives away twice is told', async () => {
  const { problems } = await tellSpec(spec('{ compare: [one-over-n] }').replace('equal:', 'one-over-n:'));
  expect(problems.join('\n')).toContain('"one-over-n" is the name of a portfolio');
});

test.each([
  ['{ execution: { volume-share: 0.1 } }', 'volume-share needs the field "volume"'],
  ['{ execution: { price: open } }', 'filled at the open, which the source does not give'],
])('%s is refused where the data cannot give it', async (backtest, message) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'A.csv'), `date,close\n${days.map((day) => `${day},10`).join('\n')}\n`);
  const problems = await refused(spec(backtest, folder));
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});
