import type { Diagnostic, Place } from '@foliograph/core';

/** One bar by the indices of its asset and session. */
export interface Cell {
  readonly asset: number;
  readonly session: number;
}

/** Daily bars of every asset as a source gives them: nothing adjusted, filled or checked. */
export interface Bars {
  readonly assets: readonly string[];
  /** ISO days in rising order, the union over assets. */
  readonly sessions: readonly string[];
  /** N × T planes, asset-major, NaN where there is no bar. */
  readonly fields: ReadonlyMap<string, Float64Array>;
  /** What was doubtful in reading, such as a bar that stands twice. */
  readonly warnings: readonly Diagnostic[];
  /** Fields that come from a column of another name, so that they may be on another scale than the others. */
  readonly mapped?: ReadonlySet<string>;
  /** Said wherever results are shown, such as "synthetic market"; absent for real data. */
  readonly label?: string;
  /** Where bars were read, for messages; absent where there is nothing to open. */
  locate?(cells: readonly Cell[]): Promise<readonly (Place | undefined)[]>;
}
