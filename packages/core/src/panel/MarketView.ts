import type { Panel } from './Panel.js';

/** What is known at one session: nothing of the panel after it can be reached. */
export interface MarketView {
  readonly session: string;
  readonly assets: readonly string[];
  /** Value of a field at the session; NaN where missing. */
  value(field: string, asset: number): number;
  /** A copy of the last `length` values up to the session, oldest first, NaN before the panel starts. */
  history(field: string, asset: number, length: number): Float64Array;
}

/** The view of a panel at session index `t`. */
export function viewAt(panel: Panel, t: number): MarketView {
  const T = panel.sessions.length;
  const plane = (field: string) => {
    const found = panel.fields.get(field);
    if (!found) throw new Error(`the panel has no field "${field}"`);
    return found;
  };
  return {
    session: panel.sessions[t]!,
    assets: panel.assets,
    value: (field, asset) => plane(field)[asset * T + t]!,
    history(field, asset, length) {
      const values = new Float64Array(length).fill(NaN);
      const known = Math.min(length, t + 1);
      values.set(plane(field).subarray(asset * T + t + 1 - known, asset * T + t + 1), length - known);
      return values;
    },
  };
}
