import type { WantedColumns } from '../bars/index.js';
import type { PlacedColumn } from './Layout.js';

/** A column of records. */
export interface RecordColumn extends PlacedColumn {
  readonly field: string;
  readonly kind: WantedColumns[string]['kind'];
  /** Whether it is to be there; any other is left out where it holds no number. */
  readonly required: boolean;
}
