import type { CheckedBars } from '../Check.js';
import { lastBar } from './lastBar.js';
import { percent } from './percent.js';
import { shown } from './shown.js';

/** A close that moved, in words: from the last one to it, on its day and by how much. */
export function toldMove(bars: CheckedBars, cell: number): string {
  const close = bars.fields.get('close')!;
  const [last, price] = [close[lastBar(bars, cell)]!, close[cell]!];
  return `the close goes from ${shown(last)} to ${shown(price)} on ${bars.sessions[cell % bars.sessions.length]}, by ${percent(price / last - 1)}`;
}
