import type { Chart } from '../chart/Chart.js';
import { formatFigure } from '../format/formatFigure.js';

/** Lines of a tooltip before the rest is counted. */
const limit = 16;

interface Line {
  readonly name: string;
  readonly tone: string;
  readonly dash: string;
  readonly values: number[];
  /** Where a band begins that ends at its value. */
  readonly from?: number;
}

/** What a reader is told of one point of the axis: each name with its value, or the mean and range of those drawn under one name. */
export function tip(chart: Chart, index: number, hidden: ReadonlySet<string>, page: Document): HTMLElement {
  const box = page.createElement('div');
  box.className = 'tip';
  const head = page.createElement('b');
  head.textContent = chart.axis === 'session' ? String(chart.x[index]) : `epoch ${chart.x[index]}`;
  const body = page.createElement('table');
  const lines = linesAt(chart, index, hidden);
  for (const { name, tone, dash, values, from } of lines.slice(0, limit)) {
    const row = body.insertRow();
    const label = row.insertCell();
    const swatch = page.createElement('i');
    swatch.className = `swatch ${dash}`;
    swatch.style.setProperty('--tone', `var(--tone-${tone})`);
    label.append(swatch, name);
    row.insertCell().textContent =
      from === undefined ? said(chart, values) : `${formatFigure(from, chart.unit)} to ${formatFigure(values[0], chart.unit)}`;
  }
  box.append(head, body);
  if (lines.length > limit) {
    const rest = page.createElement('small');
    rest.textContent = `and ${lines.length - limit} more`;
    box.append(rest);
  }
  return box;
}

function linesAt(chart: Chart, index: number, hidden: ReadonlySet<string>): Line[] {
  const lines = new Map<string, Line>();
  for (const { name, stroke, values, mean, from } of chart.series) {
    const value = values[index] ?? null;
    if (mean || hidden.has(name) || value === null || (chart.shape === 'stack' && Math.abs(value) < 5e-5)) continue;
    const line = lines.get(name);
    const band = from?.[index] ?? undefined;
    if (line === undefined)
      lines.set(name, { name, tone: String(stroke.tone), dash: stroke.dash, values: [value], ...(band !== undefined && { from: band }) });
    else line.values.push(value);
  }
  return [...lines.values()];
}

function said({ unit, shape }: Chart, values: readonly number[]): string {
  const write = (value: number) => formatFigure(value, unit);
  if (values.length === 1) {
    const value = values[0]!;
    return unit === 'growth' ? `${write(value)}  (${value < 1 ? '' : '+'}${formatFigure(value - 1, 'fraction')})` : write(value);
  }
  if (shape === 'stack')
    return values
      .filter((value) => value !== 0)
      .map(write)
      .join(' / ');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${write(mean)}  (${write(Math.min(...values))} to ${write(Math.max(...values))})`;
}
