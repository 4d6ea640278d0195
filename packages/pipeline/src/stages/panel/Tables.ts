import type { Plane } from '@foliograph/core';
import type { PanelFacts } from '../../plan/index.js';
import type { Artifact } from '../../store/index.js';

/** The stored tables that a panel joins. */
export interface Tables {
  readonly given: Pick<PanelFacts, 'fields'>;
  readonly sectors: Artifact | undefined;
  readonly statements: readonly Artifact[];
  readonly series: readonly Artifact[];
  /** A field of the prices as the source gives it. */
  read(field: string): Promise<Plane>;
}
