import type { Unit } from '../format/index.js';

/** Figures by the key of their definition; null or NaN where a record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** How one figure is named, computed and written. */
export interface FigureDefinition {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly formula: string;
  /** How it is brought to a year, as a reader would write it; absent where it is not. */
  readonly annualised?: string;
  /** The table it stands in where it is not among the main ones. */
  readonly group?: string;
  /** Whether it stands in the first table; one without a group always does. */
  readonly main?: boolean;
  readonly unit: Unit;
}
