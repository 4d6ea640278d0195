import type { CheckedBars } from '../Check.js';

/** The place of the asset's last close before a cell, on a day that was not suspended; −1 without one. */
export function lastBar({ fields, sessions }: CheckedBars, cell: number): number {
  const close = fields.get('close')!;
  const trading = fields.get('trading');
  const first = cell - (cell % sessions.length);
  for (let before = cell - 1; before >= first; before--) {
    if (close[before]! > 0 && trading?.[before] !== 0) return before;
  }
  return -1;
}
