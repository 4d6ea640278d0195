// Liu's 1/N row, 39.77 % at 24.81 %, Sharpe ratio 1.337, drawdown −19.3 %: what his twelve stocks in equal shares come to by every convention that a
// reader could think of, how many of them print his figures, and what his strategy is ahead of the row that is computed as his NASDAQ row is.
import { mean, type Plane } from '@foliograph/core';
import { foldedJson, type Json } from '@foliograph/pipeline';
import { heldEqually } from '../../../tools/papers/heldEqually.js';
import { panelOf } from '../../../tools/papers/panelOf.js';
import { treasuryYields } from '../../../tools/papers/treasuryYields.js';

/** As Table 2 prints them, each with half of its last digit. */
const printed = { return: [0.3977, 5e-5], volatility: [0.2481, 5e-5], sharpe: [1.337, 5e-4], drawdown: [-0.193, 5e-4] } as const;
const strategy = 1.1621;
const keys = ['return', 'volatility', 'sharpe', 'drawdown'] as const;
type Row = Readonly<Record<(typeof keys)[number], number>>;

const panel = await panelOf('pipelines/papers/liu-daily.yaml', undefined, ['data.to=2023-07-03']);
const { assets, sessions } = panel;
const T = sessions.length;
const field = (name: string): Plane => panel.fields.get(name)!;
const factor = field('close').map((close, i) => close / field('raw_close')[i]!);
/** Adjusted for dividends, and for splits alone. */
const prices: Readonly<Record<string, Readonly<Record<'close' | 'open', Plane>>>> = {
  adjusted: { close: field('close'), open: field('open') },
  'price-only': { close: field('raw_close'), open: field('open').map((open, i) => open / factor[i]!) },
};

/** Monday of a session's week, as days since 1970. */
const weekOf = (session: string) => Math.floor((Date.parse(session) / 86_400_000 + 3) / 7);
const within = (from: string, to: string) => [...sessions.keys()].filter((t) => sessions[t]! >= from && sessions[t]! <= to);
const last = (from: string, to: string) => within(from, to).filter((t) => t + 1 < T && weekOf(sessions[t]!) !== weekOf(sessions[t + 1]!));
const first = (from: string, to: string) => within(from, to).filter((t) => weekOf(sessions[t]!) !== weekOf(sessions[t - 1]!));
const mondays = (from: string, to: string) => within(from, to).filter((t) => new Date(sessions[t]!).getUTCDay() === 1);
const spans: Readonly<Record<string, { readonly at: readonly number[]; readonly quote: 'close' | 'open'; readonly perYear: number }>> = {
  'closes 2022-07-01 to 2023-06-23': { at: last('2022-07-01', '2023-06-23'), quote: 'close', perYear: 52 },
  'closes 2022-06-24 to 2023-06-23': { at: last('2022-06-24', '2023-06-23'), quote: 'close', perYear: 52 },
  'closes 2022-07-01 to 2023-06-30': { at: last('2022-07-01', '2023-06-30'), quote: 'close', perYear: 52 },
  'opens 2022-06-27 to 2023-06-26': { at: first('2022-06-27', '2023-06-26'), quote: 'open', perYear: 52 },
  'opens of Mondays 2022-06-27 to 2023-06-26': { at: mondays('2022-06-27', '2023-06-26'), quote: 'open', perYear: 52 },
  'closes of Mondays 2022-06-27 to 2023-06-26': { at: mondays('2022-06-27', '2023-06-26'), quote: 'close', perYear: 52 },
  'opens 2022-07-05 to 2023-06-26': { at: first('2022-07-05', '2023-06-26'), quote: 'open', perYear: 52 },
  'daily closes 2022-07-01 to 2023-06-23': { at: within('2022-07-01', '2023-06-23'), quote: 'close', perYear: 252 },
  'daily closes 2022-06-24 to 2023-06-23': { at: within('2022-06-24', '2023-06-23'), quote: 'close', perYear: 252 },
};

const holdings: Readonly<Record<string, (rows: readonly Float64Array[]) => Float64Array>> = {
  'bought once': (rows) => heldEqually(rows, false),
  rebalanced: (rows) => heldEqually(rows, true),
  'one share of each': (rows) => {
    const sum = rows[0]!.map((_, t) => rows.reduce((total, row) => total + row[t]!, 0));
    return sum.map((value) => value / sum[0]!);
  },
};
const returnsOf: Readonly<Record<string, (equity: Float64Array) => Float64Array>> = {
  simple: (equity) => Float64Array.from({ length: equity.length - 1 }, (_, t) => equity[t + 1]! / equity[t]! - 1),
  log: (equity) => Float64Array.from({ length: equity.length - 1 }, (_, t) => Math.log(equity[t + 1]! / equity[t]!)),
};
/** What is told as the return. */
const told: Readonly<Record<string, (equity: Float64Array, returns: Float64Array, perYear: number) => number>> = {
  total: (equity) => equity.at(-1)! / equity[0]! - 1,
  'compounded to a year': (equity, returns, perYear) => (equity.at(-1)! / equity[0]!) ** (perYear / returns.length) - 1,
  'mean × periods': (_, returns, perYear) => perYear * mean(returns),
  sum: (_, returns) => returns.length * mean(returns),
};
/** What is divided by the volatility, less the mean yield. */
const numerators = ['mean × periods', 'the return as told'] as const;

const { days, values: yields } = treasuryYields();
function rowOf(
  equity: Float64Array,
  at: readonly number[],
  perYear: number,
  kind: string,
  way: string,
  numerator: (typeof numerators)[number],
): Row {
  const returns = returnsOf[kind]!(equity);
  const average = mean(returns);
  const deviation = Math.sqrt(returns.reduce((sum, value) => sum + (value - average) ** 2, 0) / (returns.length - 1));
  const volatility = deviation * Math.sqrt(perYear);
  const [from, to] = [sessions[at[0]!]!, sessions[at.at(-1)!]!];
  const meanYield = mean(yields.filter((value, i) => days[i]! >= from && days[i]! <= to && !Number.isNaN(value)));
  const shown = told[way]!(equity, returns, perYear);
  let [peak, drawdown] = [0, 0];
  for (const value of equity) {
    peak = Math.max(peak, value);
    drawdown = Math.min(drawdown, value / peak - 1);
  }
  return {
    ...{ return: shown, volatility, drawdown },
    sharpe: ((numerator === 'mean × periods' ? perYear * average : shown) - meanYield) / volatility,
  };
}

function rowsOf(kept: readonly number[]): { name: string; row: Row }[] {
  return Object.entries(spans).flatMap(([span, { at, quote, perYear }]) =>
    Object.entries(prices).flatMap(([price, planes]) => {
      const rows = kept.map((n) => Float64Array.from(at, (t) => planes[quote][n * T + t]!));
      return Object.entries(holdings).flatMap(([holding, hold]) => {
        const equity = hold(rows);
        return Object.keys(returnsOf).flatMap((kind) =>
          Object.keys(told).flatMap((way) =>
            numerators.map((numerator) => ({
              name: [span, price, holding, `${kind} returns`, way, `Sharpe of ${numerator}`].join(', '),
              row: rowOf(equity, at, perYear, kind, way, numerator),
            })),
          ),
        );
      });
    }),
  );
}

const fits = (row: Row, key: (typeof keys)[number]) => Math.abs(row[key] - printed[key][0]) <= printed[key][1];
const off = (row: Row) => Math.max(...keys.map((key) => Math.abs(row[key] / printed[key][0] - 1)));
const count = (rows: readonly { row: Row }[], keep: (row: Row) => boolean) => rows.filter(({ row }) => keep(row)).length;
const all = [...assets.keys()];
const rows = rowsOf(all);
const named = (span: string, price: string, holding: string): Row =>
  rowOf(
    holdings[holding]!(all.map((n) => Float64Array.from(spans[span]!.at, (t) => prices[price]![spans[span]!.quote][n * T + t]!))),
    spans[span]!.at,
    spans[span]!.perYear,
    'simple',
    'total',
    'mean × periods',
  );
const likeForLike = named('closes 2022-07-01 to 2023-06-23', 'adjusted', 'bought once');
const withoutOne = all.flatMap((left) =>
  rowsOf(all.filter((n) => n !== left)).map(({ name, row }) => ({ name: `without ${assets[left]}, ${name}`, row })),
);
const summary = (some: readonly { name: string; row: Row }[]): Json => ({
  conventions: some.length,
  fitting: Object.fromEntries([
    ['all', count(some, (row) => keys.every((key) => fits(row, key)))],
    ['returnAndVolatility', count(some, (row) => fits(row, 'return') && fits(row, 'volatility'))],
    ...keys.map((key) => [key, count(some, (row) => fits(row, key))] as const),
  ]),
  nearest: [...some]
    .sort((a, b) => off(a.row) - off(b.row))
    .slice(0, 3)
    .map(({ name, row }) => ({ name, ...row, off: off(row) })),
});

process.stdout.write(
  foldedJson({
    named: {
      asTheIndex: likeForLike,
      asTheIndexRebalanced: named('closes 2022-07-01 to 2023-06-23', 'adjusted', 'rebalanced'),
      asTheIndexPriceOnly: named('closes 2022-07-01 to 2023-06-23', 'price-only', 'bought once'),
      oneShareOfEach: named('closes 2022-07-01 to 2023-06-23', 'price-only', 'one share of each'),
      weekBefore: named('closes 2022-06-24 to 2023-06-23', 'adjusted', 'bought once'),
      weekBeforeRebalanced: named('closes 2022-06-24 to 2023-06-23', 'adjusted', 'rebalanced'),
      mondayOpens: named('opens 2022-06-27 to 2023-06-26', 'adjusted', 'bought once'),
      mondayOpensRebalanced: named('opens 2022-06-27 to 2023-06-26', 'adjusted', 'rebalanced'),
      mondayOpensRebalancedPriceOnly: named('opens 2022-06-27 to 2023-06-26', 'price-only', 'rebalanced'),
      mondaysAlone: named('opens of Mondays 2022-06-27 to 2023-06-26', 'adjusted', 'bought once'),
      mondaysAloneRebalanced: named('opens of Mondays 2022-06-27 to 2023-06-26', 'adjusted', 'rebalanced'),
      mondaysAloneRebalancedPriceOnly: named('opens of Mondays 2022-06-27 to 2023-06-26', 'price-only', 'rebalanced'),
      daily: named('daily closes 2022-07-01 to 2023-06-23', 'adjusted', 'bought once'),
    },
    twelve: summary(rows),
    withoutOne: summary(withoutOne),
    advantage: { printed: strategy - printed.return[0], likeForLike: strategy - likeForLike.return },
  } as unknown as Json),
);
