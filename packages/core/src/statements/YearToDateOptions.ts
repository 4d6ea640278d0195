import type { DerivedOptions } from './DerivedOptions.js';

/** What is derived from figures that run from the fiscal year's start. */
export interface YearToDateOptions extends DerivedOptions {
  /** The month that ends the fiscal year, 12 for December and where absent. */
  readonly fiscalYearEnd?: number | undefined;
}
