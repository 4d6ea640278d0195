import { fail, ok, type Result } from '@foliograph/core';
import type { Answer } from '../http/index.js';
import { zoneDays } from '../http/index.js';
import { isoDay } from '../table/isoDay.js';
import type { YahooResponse, YahooResult } from './YahooResponse.js';
import { yahooEvents } from './yahooEvents.js';

const prices = ['open', 'high', 'low', 'close'] as const;
const columns = [...prices, 'volume'] as const;

type Columns = ReadonlyMap<string, readonly (number | null)[]>;

/** The bars of a chart by days of its exchange: what is null is missing, a day without any price has no bar, and neither has a session that still runs. */
export function yahooChart(body: string, symbol: string): Result<Answer> {
  const result = resultOf(body, symbol);
  if (!result.ok) return result;
  const { meta, timestamp, events } = result.value;
  const zone = String(meta?.exchangeTimezoneName);
  const dayOf = zoneDays(zone);
  if (!dayOf) return fail(`the answer has a time zone that is not known: ${zone}`);
  const columns = columnsOf(result.value);
  if (!columns.ok) return columns;
  const moments = timestamp as readonly number[];
  const days = moments.map(dayOf);
  const wrong = moments.findIndex((moment, row) => Number.isNaN(days[row]) || (row > 0 && moment <= moments[row - 1]!));
  if (wrong >= 0) return fail(`the times of the answer do not rise at bar ${wrong + 1}`);

  const end = endOfWhole(result.value, days, dayOf);
  const twice = days.findIndex((day, row) => row > 0 && row < end && day === days[row - 1]);
  if (twice >= 0) return fail(`the answer has two bars on ${isoDay(days[twice]!)}`);
  const priced = [...columns.value].filter(([name]) => name !== 'volume').map(([, cells]) => cells);
  const rows = new Int32Array(end).map((_, row) => row).filter((row) => priced.some((cells) => typeof cells[row] === 'number'));
  const own = rows.map((row) => days[row]!);
  const told = yahooEvents(events, own, dayOf);
  if (!told.ok) return told;
  const fields = [...columns.value].map(([name, cells]) => [name, atRows(cells, rows)] as const);
  const { currency } = meta ?? {};
  return ok({ ...(typeof currency === 'string' ? { currency } : {}), days: own, rows, fields: new Map([...fields, ...told.value]) });
}

/** What a column has in some rows; NaN where that is null. */
function atRows(cells: readonly (number | null)[], rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = cells[rows[i]!] ?? NaN;
  return values;
}

/** The one result of a chart, of the symbol and by days. */
function resultOf(body: string, symbol: string): Result<YahooResult> {
  let parsed: YahooResponse | null;
  try {
    parsed = JSON.parse(body) as YahooResponse | null;
  } catch {
    return fail(`the answer breaks off or is no JSON (${body.length} characters)`);
  }
  const { result, error } = parsed?.chart ?? {};
  if (error) return fail(String(error.description ?? error.code ?? 'the answer says that there was an error'));
  const one = Array.isArray(result) ? (result[0] as YahooResult | undefined) : undefined;
  if (!one?.meta) return fail('the answer holds no chart');
  const { symbol: answered, dataGranularity } = one.meta;
  if (String(answered).toUpperCase() !== symbol) return fail(`the answer is of another symbol: ${String(answered)}`);
  if (dataGranularity !== undefined && dataGranularity !== '1d') return fail(`the bars are not of days but of ${String(dataGranularity)}`);
  if (!Array.isArray(one.timestamp) || one.timestamp.length === 0) return fail('the answer holds no bars in these days');
  return ok(one);
}

function columnsOf({ timestamp, indicators }: YahooResult): Result<Columns> {
  const quote = indicators?.quote?.[0];
  const adjusted = indicators?.adjclose?.[0]?.adjclose;
  const found = [
    ...columns.map((name) => [name, quote?.[name]] as const),
    ...(adjusted === undefined ? [] : [['adj_close', adjusted] as const]),
  ];
  for (const [name, cells] of found) {
    if (!Array.isArray(cells)) return fail(`the answer has no ${name}`);
    if (cells.length !== timestamp?.length) return fail(`the answer has ${timestamp?.length} times but ${cells.length} values of ${name}`);
    const wrong = cells.findIndex((cell) => cell !== null && !Number.isFinite(cell));
    if (wrong >= 0) return fail(`${name} of bar ${wrong + 1} is not a number: ${JSON.stringify(cells[wrong])}`);
  }
  return ok(new Map(found as readonly (readonly [string, readonly (number | null)[]])[]));
}

/** How many bars are over: a last one that repeats the day before it is a live quote, and one of a session that has not ended will change. */
function endOfWhole({ meta }: YahooResult, days: readonly number[], dayOf: (seconds: unknown) => number): number {
  const end = days.length > 1 && days.at(-1) === days.at(-2) ? days.length - 1 : days.length;
  const session = meta?.currentTradingPeriod?.regular;
  const runs = meta?.marketState === 'REGULAR' || Number(meta?.regularMarketTime) < Number(session?.end);
  const today = dayOf(session?.start);
  return runs && days[end - 1] === (Number.isNaN(today) ? days.at(-1) : today) ? end - 1 : end;
}
