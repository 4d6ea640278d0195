import { mean, standardDeviation } from '../sample/index.js';
import type { Performance } from './Metric.js';
import { sharpe } from './sharpe.js';
import { windowOf } from './windowOf.js';

/** Some calendar years of a record. */
export interface Span {
  /** First and last year, both included. */
  readonly from: number;
  readonly to: number;
  /** Months with a session, of which the first and the last of a record may be cut. */
  readonly months: number;
  readonly sharpe: number;
  /** Mean return of a month over its standard deviation; NaN of fewer than two months and where they do not vary. */
  readonly returnToRisk: number;
}

/**
 * A record in spans of calendar years, three of them where nothing else is asked for, counted from the year of its first session; the last may be incomplete. Months compound.
 * Wang et al. (2020), Figures 9 and 12: Sharpe ratio and average return to the risk per month of each triennium.
 */
export function spansOf(performance: Performance, sessions: readonly string[], years = 3): Span[] {
  const found: Span[] = [];
  const last = performance.equity.length - 1;
  const year = (t: number) => Number(sessions[t]!.slice(0, 4));
  for (let begin = 0, from = year(0); begin < last; from += years) {
    let end = begin;
    while (end < last && year(end + 1) < from + years) end++;
    if (end === begin) continue;
    const monthly = monthlyReturns(performance.equity.subarray(begin, end + 1), sessions.slice(begin, end + 1));
    const spread = standardDeviation(monthly);
    found.push({
      from,
      to: from + years - 1,
      months: monthly.length,
      sharpe: sharpe.of(windowOf(performance, begin, end)),
      returnToRisk: spread > 0 ? mean(monthly) / spread : NaN,
    });
    begin = end;
  }
  return found;
}

/** Growth within each month, from the last equity before it. */
function monthlyReturns(equity: Float64Array, sessions: readonly string[]): Float64Array {
  const returns: number[] = [];
  let start = equity[0]!;
  for (let t = 1; t < equity.length; t++) {
    if (sessions[t + 1]?.slice(0, 7) === sessions[t]!.slice(0, 7)) continue;
    returns.push(equity[t]! / start - 1);
    start = equity[t]!;
  }
  return Float64Array.from(returns);
}
