import type { Finding } from './Finding.js';
import { isoDay } from './isoDay.js';
import type { Series } from './Series.js';

/** The first bar of each file that lies before the one above it. */
export function unsortedIn(series: readonly Series[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { path, days, rows } of series) {
    const late = found.has(path) ? -1 : days.findIndex((day, i) => i > 0 && day < days[i - 1]!);
    if (late > 0) found.set(path, { path, row: rows[late]!, message: `${isoDay(days[late]!)} stands after ${isoDay(days[late - 1]!)}` });
  }
  return [...found.values()];
}
