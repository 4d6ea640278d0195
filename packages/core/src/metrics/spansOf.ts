import { mean, standardDeviation } from '../sample/index.js';
import type { Performance } from './Metric.js';
import { sharpe } from './sharpe.js';
import { windowOf } from './windowOf.js';

/** How a record is divided into spans of equal length. */
export interface SpanLength {
  readonly months: number;
  /** The month that the first begins with, as 2003-03. */
  readonly from: string;
}

/** Some years or months of a record. */
export interface Span {
  /** First and last year, or month such as 2003-03, both included. */
  readonly from: number | string;
  readonly to: number | string;
  /** Months with a return, of which the first and the last of a record may be cut. */
  readonly months: number;
  /** Whether it has all its months; what comes before the first span is none. */
  readonly whole: boolean;
  readonly sharpe: number;
  /** Mean return of a month over its standard deviation; NaN of fewer than two months and where they do not vary. */
  readonly returnToRisk: number;
}

/**
 * A record in spans: three calendar years each, counted from the year of its first session, or as many months as are asked for, counted from one of them, with all that comes before in one. Months compound; those without a session make no span.
 * Wang et al. (2020), Figures 9 and 12: Sharpe ratio and average return to the risk per month of each triennium.
 */
export function spansOf(performance: Performance, sessions: readonly string[], asked?: SpanLength): Span[] {
  const month = (session: string) => Number(session.slice(0, 4)) * 12 + Number(session.slice(5, 7)) - 1;
  const length = asked?.months ?? 36;
  const first = asked ? month(asked.from) : month(`${sessions[0]!.slice(0, 4)}-01`);
  const spanAt = (t: number) => Math.max(-1, Math.floor((month(sessions[t]!) - first) / length));
  const name = asked ? monthName : (at: number) => Math.floor(at / 12);
  const last = performance.equity.length - 1;
  const found: Span[] = [];
  for (let begin = 0; begin < last; ) {
    const number = spanAt(begin + 1);
    let end = begin + 1;
    while (end < last && spanAt(end + 1) === number) end++;
    const monthly = monthlyReturns(performance.equity.subarray(begin, end + 1), sessions.slice(begin, end + 1));
    const spread = standardDeviation(monthly);
    found.push({
      from: name(number < 0 ? month(sessions[0]!) : first + number * length),
      to: name(first + (number + 1) * length - 1),
      months: monthly.length,
      whole: number >= 0 && monthly.length === length,
      sharpe: sharpe.of(windowOf(performance, begin, end)),
      returnToRisk: spread > 0 ? mean(monthly) / spread : NaN,
    });
    begin = end;
  }
  return found;
}

const monthName = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

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
