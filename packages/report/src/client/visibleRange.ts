import type { Chart } from '../chart/Chart.js';
import type { Group } from './Group.js';

/** Lowest and highest positive value in view, or undefined where there is none: what a logarithmic axis spans. */
export function visibleRange(chart: Chart, group: Group): { readonly low: number; readonly high: number } | undefined {
  const at = chart.x.map((x) => (chart.axis === 'session' ? Date.parse(String(x)) : Number(x)));
  const span = (at.at(-1)! - at[0]!) / 100;
  const [from, to] = [at[0]! + group.start * span, at[0]! + group.end * span];
  let low = Infinity;
  let high = 0;
  for (const { name, values } of chart.series) {
    if (group.hidden.has(name)) continue;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      if (value <= 0 || at[i]! < from || at[i]! > to) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high > 0 ? { low, high } : undefined;
}
