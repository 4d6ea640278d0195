import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, type Panel, parseFormula } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { readBars } from '../packages/core/test-support/readBars.js';
import { readCsv } from '../packages/core/test-support/readCsv.js';

type Parameters = readonly [number, number, number];

const trueRange = 'atr.range';
const change = 'delta(close, 1)';
/** Sessions since the largest or smallest value of the last n + 1, the latest of equals. */
const sinceExtreme = (field: string, extreme: 'max' | 'min', n: number): string =>
  Array.from({ length: n }, (_, age) => age).reduceRight(
    (otherwise, age) => `if(delay(${field}, ${age}) == ${extreme}(${field}, ${n + 1}), ${age}, ${otherwise})`,
    `${n}`,
  );
const thrice = (n: number) => `ema(ema(ema(close, ${n}, ${n}), ${n}, ${n}), ${n}, ${n})`;
const twice = (n: number) => `ema(ema(close, ${n}, ${n}), ${n}, ${n})`;
const macd = ([short, long]: Parameters) => `(ema(skip(close, ${long - short}), ${short}, ${short}) - ema(close, ${long}, ${long}))`;
const stochastic = ([n, k]: Parameters) => `mean(kd.k(${n}, 1, 1), ${k})`;
const flow = 'running_sum(if(high > low, (2 * close - high - low) / (high - low) * volume, 0))';
const moves = {
  plus: 'if(delta(high, 1) > greater(-delta(low, 1), 0), delta(high, 1), 0)',
  minus: 'if(-delta(low, 1) > greater(delta(high, 1), 0), -delta(low, 1), 0)',
};
const directional = (side: 'plus' | 'minus', n: number) => `100 * wilder(${moves[side]}, ${n}) / wilder(${trueRange}, ${n})`;
function ultimate(windows: Parameters): string {
  const bottom = 'less(low, delay(close, 1))';
  const share = (n: number) => `sum(close - ${bottom}, ${n}) / sum(${trueRange}, ${n})`;
  return `100 * (4 * ${share(windows[0])} + 2 * ${share(windows[1])} + ${share(windows[2])}) / 7`;
}
const own = (x: string) => `(${x} / delay(${x}, 1) - 1)`;

/** TA-Lib's indicators in our language, begun as it begins them: a column's name without its numbers, and what they make of it. */
const indicators: Readonly<Record<string, (numbers: Parameters) => string>> = {
  sma: ([n]) => `ma(${n})`,
  ema: ([n]) => `ema(close, ${n}, ${n})`,
  'bbands upper': ([n, width]) => `boll.upper(${n}, ${width})`,
  'bbands middle': ([n, width]) => `boll.middle(${n}, ${width})`,
  'bbands lower': ([n, width]) => `boll.lower(${n}, ${width})`,
  rsi: ([n]) => `100 * wilder(greater(${change}, 0), ${n}) / wilder(abs(${change}), ${n})`,
  macd,
  'macd signal': (p) => `ema(${macd(p)}, ${p[2]}, ${p[2]})`,
  'macd hist': (p) => `${macd(p)} - ema(${macd(p)}, ${p[2]}, ${p[2]})`,
  atr: ([n]) => `wilder(${trueRange}, ${n})`,
  natr: ([n]) => `100 * wilder(${trueRange}, ${n}) / close`,
  plus_di: ([n]) => directional('plus', n),
  minus_di: ([n]) => directional('minus', n),
  adx: ([n]) => {
    const [plus, minus] = [directional('plus', n), directional('minus', n)];
    return `wilder(100 * abs(${plus} - ${minus}) / (${plus} + ${minus}), ${n})`;
  },
  cci: ([n]) => `cci(${n})`,
  willr: ([n]) => `-wr(${n})`,
  obv: () => 'obv + first(volume)',
  mfi: ([n]) => `mfi(${n})`,
  roc: ([n]) => `100 * (close / delay(close, ${n}) - 1)`,
  mom: ([n]) => `mtm(${n})`,
  trix: ([n]) => `100 * ${own(thrice(n))}`,
  'stoch k': stochastic,
  'stoch d': (p) => `mean(${stochastic(p)}, ${p[2]})`,
  'aroon down': ([n]) => `100 * (${n} - ${sinceExtreme('low', 'min', n)}) / ${n}`,
  'aroon up': ([n]) => `100 * (${n} - ${sinceExtreme('high', 'max', n)}) / ${n}`,
  ultosc: ultimate,
  ad: () => flow,
  adosc: ([short, long]) => `ema(${flow}, ${short}) - ema(${flow}, ${long})`,
  cmo: ([n]) => `100 * wilder(${change}, ${n}) / wilder(abs(${change}), ${n})`,
  kama: ([n]) => `kama(close, ${n})`,
  dema: ([n]) => `2 * ema(close, ${n}, ${n}) - ${twice(n)}`,
  tema: ([n]) => `3 * ema(close, ${n}, ${n}) - 3 * ${twice(n)} + ${thrice(n)}`,
  sar: ([step, most]) => `sar(${step}, ${most})`,
  linearreg_slope: ([n]) => `slope(close, ${n})`,
  stddev: ([n]) => `std(${n}, 0)`,
  max: ([n]) => `max(high, ${n})`,
  min: ([n]) => `min(low, ${n})`,
  'correl close_volume': ([n]) => `corr(close, volume, ${n})`,
  'beta high_low': ([n]) => `cov(${own('high')}, ${own('low')}, ${n}) / var(${own('high')}, ${n})`,
};

/** Factors of ours that begin otherwise and come to the same: their lines, by indicator. */
const factors: Readonly<Record<string, (numbers: Parameters) => string>> = {
  ema: ([n]) => `expma(${n})`,
  rsi: ([n]) => `rsi(${n})`,
  macd: (p) => `macd(${p.join(', ')})`,
  'macd signal': (p) => `macd.dea(${p.join(', ')})`,
  'macd hist': (p) => `macd.histogram(${p.join(', ')}) / 2`,
  trix: ([n]) => `trix(${n})`,
};
/** Sessions after which what a mean of the first sessions began with is below 1e-7 of it: both kinds lose at least 1 in `n` of it a session. */
const forgotten = (numbers: Parameters) => 20 * Math.max(...numbers.map((n) => n || 0));

/** The indicator and the numbers of a column such as bbands_20_2_upper; the two of SAR are decimals without their point. */
function readColumn(column: string): { indicator: string; numbers: Parameters } {
  const [, name, digits, line] = /^([a-z]+(?:_[a-z]+)*)((?:_\d+)*)(?:_([a-z_]+))?$/.exec(column)!;
  const parts = digits!.split('_').slice(1);
  const numbers = parts.map((part) => (part.startsWith('0') ? Number(`0.${part.slice(1)}`) : Number(part)));
  return { indicator: line === undefined ? name! : `${name} ${line}`, numbers: numbers as unknown as Parameters };
}

const { FOLIO_GOLDEN: golden, FOLIO_DATA: data } = process.env;
const file = golden && data ? join(golden, 'talib-indicators.csv') : undefined;
const reference: ReadonlyMap<string, string[]> = file && existsSync(file) ? readCsv(file) : new Map<string, string[]>();
const columns = [...reference.keys()].slice(2);
const tickers = [...new Set(reference.get('ticker'))];
const panels = new Map<string, Panel>();
const panelOf = (ticker: string): Panel => {
  if (!panels.has(ticker)) panels.set(ticker, readBars(join(data!, 'us12', `${ticker}.csv`)));
  return panels.get(ticker)!;
};

/** Compares a formula with a column on every row, or on those at least `after` sessions into a ticker's data; how many rows that were. */
function expectSame(formula: string, column: string, after = 0): number {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.problems[0]!.message}`);
  let compared = 0;
  for (const ticker of tickers) {
    const panel = panelOf(ticker);
    const [values] = evaluate([parsed.value], panel);
    const at = new Map(panel.sessions.map((session, t) => [session, t]));
    reference.get('date')!.forEach((day, row) => {
      const t = at.get(day) ?? -1;
      if (reference.get('ticker')![row] !== ticker || (t >= 0 && t < after)) return;
      const wanted = Number(reference.get(column)![row]);
      const allowed = Math.max(1e-9, 1e-6 * Math.abs(wanted));
      expect(Math.abs(values![t]! - wanted), `${ticker} ${day}: ${values![t]} for ${wanted}`).toBeLessThanOrEqual(allowed);
      compared++;
    });
  }
  return compared;
}

describe.skipIf(columns.length === 0)('indicators as TA-Lib computes them (skipped where FOLIO_GOLDEN or FOLIO_DATA is unset)', () => {
  test('the file holds the 45 of them', () => {
    expect(columns).toHaveLength(45);
    expect(readFileSync(file!, 'utf8').trimEnd().split('\n').length - 1).toBe(reference.get('date')!.length);
  });

  test.each(columns)('%s within 1e-6 on every row', (column) => {
    const { indicator, numbers } = readColumn(column);
    expect(expectSame(indicators[indicator]!(numbers), column)).toBe(reference.get('date')!.length);
  });

  const alike = columns.filter((column) => factors[readColumn(column).indicator]);
  test.each(alike)('%s is what the factor of that name forgets its beginning into', (column) => {
    const { indicator, numbers } = readColumn(column);
    expectSame(factors[indicator]!(numbers), column, forgotten(numbers));
  });
});
