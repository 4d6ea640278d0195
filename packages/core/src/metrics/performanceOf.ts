import * as conventionSet from '../conventions/index.js';
import { registry } from '../member/index.js';
import { mean } from '../sample/index.js';
import type { Performance } from './Metric.js';

/** A dated series of quotes in rising order of days; NaN on days without one. */
export interface Quotes {
  /** ISO days. */
  readonly days: readonly string[];
  readonly values: Float64Array;
}

export interface TrackRecord {
  /** Equity at the end of each session. */
  readonly equity: Float64Array;
  /** The day of each of them. */
  readonly sessions: readonly string[];
  /** Equity before the first orders: it stands in for the first equity, so that the fees of the first build-up are part of the first return. */
  readonly capital?: number;
  /** Risk-free yields a year, as fractions; 0 where left out. */
  readonly riskFree?: Quotes;
  readonly periodsPerYear: number;
  /** The name of a convention, as users write it. */
  readonly convention: string;
  /** Traded value over equity before it, by rebalance, with the first build-up in it. */
  readonly turnover?: Float64Array;
  /** Value of the benchmark at the end of each session; it may go on where ruin cut the equity short. */
  readonly benchmark?: Float64Array;
  /** Cash at the end of each session, which gives the exposure. */
  readonly cash?: Float64Array;
  /** Value of all that is held at the end of each session, short ones positive. */
  readonly gross?: Float64Array;
  /** All costs of trading: commissions, duties, slippage, borrow fees. */
  readonly costs?: number;
}

const conventions = registry(conventionSet);

/**
 * What figures are computed from: each period's yield is the last quote on or before the day it starts, NaN where there is none; the mean yield is of the quotes of the record's days or, where there is none, the last before them; the first build-up is left out of the turnover, and the record ends where nothing was left.
 * An equity, benchmark, cash or holding that is no number and an unknown convention are thrown.
 */
export function performanceOf(track: TrackRecord): Performance {
  const { sessions, capital, riskFree, periodsPerYear } = track;
  const convention = conventions.get(track.convention);
  if (!convention) throw new RangeError(`there is no convention "${track.convention}"`);
  if (track.equity.length > sessions.length) throw new RangeError(`${track.equity.length} values of equity on ${sessions.length} sessions`);
  for (const name of ['equity', 'benchmark', 'cash', 'gross'] as const) {
    const values = track[name] ?? track.equity;
    if (values.length < track.equity.length)
      throw new RangeError(`${values.length} values of ${name} for ${track.equity.length} of equity`);
    refuseHoles(name, values, sessions);
  }
  const lost = track.equity.findIndex((value) => value <= 0);
  const equity = track.equity.slice(0, lost < 0 ? undefined : lost + 1);
  if (capital !== undefined && equity.length > 0) equity[0] = capital;
  const returns = returnsOf(equity);
  const turnover = track.turnover ?? new Float64Array(0);
  const built = turnover.findIndex((traded) => traded > 0);
  return {
    equity,
    returns,
    riskFree: riskFree ? quotesBy(riskFree, sessions.slice(0, returns.length)) : new Float64Array(returns.length),
    meanYield: riskFree ? mean(quotesWithin(riskFree, sessions[0]!, sessions[equity.length - 1]!)) : 0,
    periodsPerYear,
    convention,
    turnover: turnover.slice(built + 1),
    benchmark: returnsOf((track.benchmark ?? new Float64Array(0)).subarray(0, equity.length)),
    exposure: (track.cash ?? new Float64Array(0))
      .subarray(0, equity.length)
      .map((cash, t) => (track.equity[t]! > 0 ? 1 - cash / track.equity[t]! : 0)),
    gross: (track.gross ?? new Float64Array(0))
      .subarray(0, equity.length)
      .map((value, t) => (track.equity[t]! > 0 ? value / track.equity[t]! : 0)),
    costs: track.costs ?? NaN,
  };
}

const returnsOf = (values: Float64Array): Float64Array =>
  Float64Array.from({ length: Math.max(0, values.length - 1) }, (_, t) => values[t + 1]! / values[t]! - 1);

function refuseHoles(name: string, values: Float64Array, sessions: readonly string[]): void {
  const hole = values.findIndex((value) => !Number.isFinite(value));
  if (hole >= 0) throw new RangeError(`${name} is ${values[hole]} on ${sessions[hole]}`);
}

function quotesBy({ days, values }: Quotes, sessions: readonly string[]): Float64Array {
  let [next, quote] = [0, NaN];
  return Float64Array.from(sessions, (session) => {
    for (; next < days.length && days[next]! <= session; next++) if (!Number.isNaN(values[next])) quote = values[next]!;
    return quote;
  });
}

function quotesWithin(quotes: Quotes, from: string, to: string): Float64Array {
  const within = quotes.values.filter((value, i) => quotes.days[i]! >= from && quotes.days[i]! <= to && !Number.isNaN(value));
  return within.length > 0 ? within : quotesBy(quotes, [from]);
}
