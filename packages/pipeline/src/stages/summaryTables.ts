import { quantile } from '@foliograph/core';
import type { ArrowColumns } from '../arrow/index.js';
import type { Figures, StoredSpan } from './figures.js';
import { toldQuantiles } from './randomPortfolios.js';
import type { StoredRandom } from './readRandom.js';

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly seed: number;
  readonly figures: Figures;
  readonly sessions: readonly string[];
  readonly equity: Float64Array;
  readonly spans: readonly StoredSpan[];
  readonly random?: StoredRandom | undefined;
}

interface Table {
  readonly columns: ArrowColumns;
  readonly csv: string;
}

/**
 * Three tables: `figures`, a row a strategy and seed; `spans`, a row a span of each; `years`, the return of each calendar year, mean, deviation and range over seeds.
 * Where random portfolios were drawn also `random`: a row a figure of each strategy and seed, with its percentile among theirs and their quantiles.
 */
export async function summaryTables(rows: readonly Row[]): Promise<Readonly<Record<string, Table>>> {
  const { table, op, from } = await import('arquero');
  const names = Object.keys(rows[0]?.figures ?? {});
  const figures = table({
    name: rows.map(({ name }) => name),
    kind: rows.map(({ kind }) => kind),
    seed: rows.map(({ seed }) => seed),
    ...Object.fromEntries(names.map((figure) => [figure, rows.map(({ figures }) => figures[figure] ?? NaN)])),
  });
  const divided = rows.some(({ spans }) => spans.some(({ whole }) => whole !== undefined));
  const course = rows.flatMap(({ name, seed, spans }) => spans.map((span) => ({ name, seed, ...span })));
  const spans = table({
    name: course.map(({ name }) => name),
    seed: course.map(({ seed }) => seed),
    from: course.map(({ from }) => from),
    to: course.map(({ to }) => to),
    months: course.map(({ months }) => months),
    ...(divided ? { whole: course.map(({ whole }) => Number(whole)) } : {}),
    sharpe: course.map(({ sharpe }) => sharpe ?? NaN),
    returnToRisk: course.map(({ returnToRisk }) => returnToRisk ?? NaN),
  });
  const growth = rows.flatMap(({ name, seed, sessions, equity }) => yearly(sessions, equity).map((year) => ({ name, seed, ...year })));
  const years = table({
    name: growth.map(({ name }) => name),
    year: growth.map(({ year }) => year),
    growth: growth.map(({ growth }) => growth),
  })
    .groupby('name', 'year')
    .rollup({
      seeds: op.count(),
      return: op.mean('growth'),
      deviation: op.stdev('growth'),
      lowest: op.min('growth'),
      highest: op.max('growth'),
    });
  const random = rows.flatMap(luckOf);
  return {
    figures: stored(figures, ['name', 'kind'], ['seed']),
    // Years are numbers, months words.
    spans: divided
      ? stored(spans, ['name', 'from', 'to'], ['seed', 'months', 'whole'])
      : stored(spans, ['name'], ['seed', 'from', 'to', 'months']),
    years: stored(years, ['name', 'year'], ['seeds']),
    ...(random.length > 0 ? { random: stored(from(random), ['name', 'figure'], ['seed']) } : {}),
  };
}

function luckOf({ name, seed, figures, random }: Row) {
  return Object.entries(random?.draws ?? {}).map(([figure, draws]) => {
    const sorted = draws.filter((value) => !Number.isNaN(value)).sort();
    const quantiles = toldQuantiles.map((share) => [`q${share}`, quantile(sorted, share / 100)] as const);
    const percentile = random!.percentiles[figure] ?? NaN;
    return { name, seed, figure, value: figures[figure] ?? NaN, percentile, ...Object.fromEntries(quantiles) };
  });
}

/** Growth within each calendar year, from the last equity of the year before. */
function yearly(sessions: readonly string[], equity: Float64Array): { year: string; growth: number }[] {
  const found: { year: string; growth: number }[] = [];
  let start = equity[0]!;
  for (let s = 0; s < equity.length; s++) {
    const year = sessions[s]!.slice(0, 4);
    if (sessions[s + 1]?.slice(0, 4) === year) continue;
    if (s > 0) found.push({ year, growth: equity[s]! / start - 1 });
    start = equity[s]!;
  }
  return found;
}

interface Columns {
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  toCSV(): string;
}

function stored(read: Columns, words: readonly string[], counts: readonly string[]): Table {
  const columns = read.columnNames().map((name) => {
    const values = read.array(name);
    if (words.includes(name)) return [name, { type: 'utf8', values: Array.from(values, String) }] as const;
    if (counts.includes(name)) return [name, { type: 'int32', values: Int32Array.from(values as ArrayLike<number>) }] as const;
    return [name, { type: 'float64', values: Float64Array.from(values as ArrayLike<number>, (value) => value ?? NaN) }] as const;
  });
  return { columns: Object.fromEntries(columns), csv: `${read.toCSV()}\n` };
}
