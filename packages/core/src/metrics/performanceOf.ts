import { mean } from '../sample/index.js';
import type { Convention, Performance } from './Metric.js';

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
  readonly convention: Convention;
  /** Traded value over equity before it, by rebalance, with the first build-up in it. */
  readonly turnover?: Float64Array;
}

/** What figures are computed from: each period's yield is the last quote on or before the day it starts, NaN where there is none, and the first build-up is left out of the turnover. */
export function performanceOf(track: TrackRecord): Performance {
  const { sessions, capital, riskFree, periodsPerYear, convention } = track;
  const equity = track.equity.slice();
  if (equity.length > sessions.length) throw new RangeError(`${equity.length} values of equity on ${sessions.length} sessions`);
  if (capital !== undefined && equity.length > 0) equity[0] = capital;
  const returns = Float64Array.from({ length: Math.max(0, equity.length - 1) }, (_, t) => equity[t + 1]! / equity[t]! - 1);
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
  };
}

function quotesBy({ days, values }: Quotes, sessions: readonly string[]): Float64Array {
  let [next, quote] = [0, NaN];
  return Float64Array.from(sessions, (session) => {
    for (; next < days.length && days[next]! <= session; next++) if (!Number.isNaN(values[next])) quote = values[next]!;
    return quote;
  });
}

const quotesWithin = ({ days, values }: Quotes, from: string, to: string): Float64Array =>
  values.filter((value, i) => days[i]! >= from && days[i]! <= to && !Number.isNaN(value));
