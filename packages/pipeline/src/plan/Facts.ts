import type { Fold, Panel } from '@foliograph/core';

/** What must be known of the data before the templates can be unrolled. */
export interface PanelFacts {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly calendar: Panel['calendar'];
  readonly fields: readonly string[];
  /** Assets that the universe names and the data lack. */
  readonly absent: readonly string[];
  /** What the codes of a field stand for, such as the names of sectors, from 0. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Said wherever results are shown, such as "synthetic market". */
  readonly label?: string;
}

export interface Facts extends PanelFacts {
  readonly folds: readonly Fold[];
}
