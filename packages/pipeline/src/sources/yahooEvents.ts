import { fail, ok, type Result } from '@foliograph/core';
import type { YahooEvents } from './YahooResponse.js';

/** Cash a share and new shares for an old one, at the bars they first count for: 0 and 1 where there was nothing, the first bar after where the day itself has none. */
export function yahooEvents(
  events: YahooEvents | undefined,
  days: Int32Array,
  dayOf: (seconds: unknown) => number,
): Result<readonly (readonly [string, Float64Array])[]> {
  const dividend = new Float64Array(days.length);
  const split = new Float64Array(days.length).fill(1);
  // What happened before the first bar is in no price here; what comes after the last belongs to a bar that is yet to come.
  const barOf = (day: number) => (day < days[0]! ? -1 : days.findIndex((other) => other >= day));
  for (const event of Object.values(events?.dividends ?? {})) {
    const day = dayOf(event?.date);
    if (Number.isNaN(day) || !Number.isFinite(event?.amount))
      return fail(`a dividend of the answer cannot be read: ${JSON.stringify(event)}`);
    const bar = barOf(day);
    if (bar >= 0) dividend[bar]! += Number(event?.amount);
  }
  for (const event of Object.values(events?.splits ?? {})) {
    const day = dayOf(event?.date);
    const ratio = Number(event?.numerator) / Number(event?.denominator);
    if (Number.isNaN(day) || !(ratio > 0 && ratio < Infinity))
      return fail(`a split of the answer cannot be read: ${JSON.stringify(event)}`);
    const bar = barOf(day);
    if (bar >= 0) split[bar]! *= ratio;
  }
  return ok([
    ['dividend', dividend],
    ['split_ratio', split],
  ]);
}
