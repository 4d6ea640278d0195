import type { Unit } from '../format/index.js';

/** Figures by the key of their definition; null or NaN where a record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** How one figure is named, computed and written. */
export interface FigureDefinition {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly formula: string;
  readonly unit: Unit;
}
