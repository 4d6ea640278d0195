import type { Panel, Plane } from '../panel/index.js';
import { aggregate } from './aggregate.js';
import { dayOf } from './dayOf.js';
import { periodEnd } from './periodEnd.js';
import { periodsPerYear } from './periodsPerYear.js';

/**
 * The panel of whole weeks (Saturday to Friday) or months, each dated by its last session; a last one that is not over is dropped.
 * A week is over when the data, or `to`, reach its Friday; a month, its last weekday. Open and previous close first, high maximum, low minimum; volume, amount, turnover rate and dividends summed, split ratios multiplied; other fields, marks among them, last.
 */
export function resample(panel: Panel, calendar: Panel['calendar'], { to }: { readonly to?: string } = {}): Panel {
  if (calendar === panel.calendar) return panel;
  if (periodsPerYear[calendar] > periodsPerYear[panel.calendar])
    throw new Error(`a ${panel.calendar} panel cannot become a ${calendar} one`);
  const edges = periodEdges(panel.sessions, periodEnd[calendar], to);
  const T = panel.sessions.length;
  const P = edges.length - 1;
  const fields = new Map<string, Plane>();
  for (const [field, daily] of panel.fields) {
    const join = aggregate(field);
    const plane = new Float64Array(panel.assets.length * P);
    for (let n = 0; n < panel.assets.length; n++) {
      const series = daily.subarray(n * T, (n + 1) * T);
      for (let p = 0; p < P; p++) plane[n * P + p] = join(series, edges[p]!, edges[p + 1]!);
    }
    fields.set(field, plane);
  }
  return { assets: panel.assets, sessions: edges.slice(1).map((edge) => panel.sessions[edge - 1]!), calendar, fields };
}

/** Period p holds the sessions from edge p to before edge p + 1. */
function periodEdges(sessions: readonly string[], endOf: (day: number) => number, to: string | undefined): number[] {
  const edges = [0];
  const days = sessions.map(dayOf);
  for (let t = 1; t < days.length; t++) if (endOf(days[t]!) !== endOf(days[t - 1]!)) edges.push(t);
  const last = days.at(-1);
  if (last === undefined) return edges;
  const known = to === undefined ? last : Math.max(last, dayOf(to));
  if (known >= endOf(last)) edges.push(days.length);
  return edges;
}
