import type { Unit } from '../format/index.js';
import type { Notice } from './Facts.js';

/** A figure of one trial over its seeds, and its place among all trials, from 1. */
export interface TrialFigure {
  readonly seeds: readonly { readonly seed: number; readonly value: number | null }[];
  readonly mean: number | null;
  /** Left out where there is one seed. */
  readonly deviation?: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly rank: number | null;
}

/** What came of the trials of a sweep. */
export interface Sweep {
  readonly name: string;
  /** What the market is, where it is no real one. */
  readonly label?: Notice;
  /** What trials are ranked by. */
  readonly by: { readonly name: string; readonly part: 'test' | 'validation' };
  readonly test: { readonly title: string; readonly unit: Unit };
  readonly validation: { readonly title: string; readonly unit: Unit };
  /** Best first. */
  readonly trials: readonly {
    /** Values that are laid over the spec, by path. */
    readonly settings: Readonly<Record<string, unknown>>;
    readonly strategy: string;
    readonly test: TrialFigure;
    readonly validation?: TrialFigure;
  }[];
  /** How much has been tried under this name. */
  readonly counted: number;
}
