import type { Series } from './Series.js';

/** Every day on which one of the series has a bar, in rising order. */
export function unionOfDays(series: readonly Series[]): Int32Array {
  let [first, last] = [Infinity, -Infinity];
  for (const { days } of series) {
    for (let i = 0; i < days.length; i++) {
      first = Math.min(first, days[i]!);
      last = Math.max(last, days[i]!);
    }
  }
  const here = new Uint8Array(Math.max(0, last - first + 1));
  for (const { days } of series) for (let i = 0; i < days.length; i++) here[days[i]! - first] = 1;
  const union = new Int32Array(here.reduce((count, one) => count + one, 0));
  for (let day = 0, t = 0; day < here.length; day++) if (here[day] === 1) union[t++] = first + day;
  return union;
}
