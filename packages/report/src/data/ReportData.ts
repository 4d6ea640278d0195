import type { Diagnostic } from '@foliograph/core';
import type { Accuracy } from './Accuracy.js';
import type { DataQuality } from './DataQuality.js';
import type { Fact, Notice } from './Facts.js';
import type { FigureDefinition } from './Figures.js';
import type { Fit } from './Fit.js';
import type { Holdings } from './Holdings.js';
import type { Provenance } from './Provenance.js';
import type { RandomPortfolios } from './RandomPortfolios.js';
import type { Screening } from './Screening.js';
import type { SizeCurve } from './SizeCurve.js';
import type { TrackedResult } from './Track.js';
import type { Training } from './Training.js';

/** All that a report shows, as plain data; a list is empty where there is nothing of its kind, and null is the only missing number. */
export interface ReportData {
  readonly title: string;
  readonly subtitle?: string;
  /** What the market is where it is not a real one; said wherever results stand. */
  readonly label?: Notice;
  /** Conventions that a reader must know before believing a figure, such as an execution without lag. */
  readonly flags: readonly Notice[];
  /** A few facts for the head of the page: span, calendar, universe, costs. */
  readonly facts: readonly Fact[];
  readonly figures: readonly FigureDefinition[];
  /** The convention that the figures follow, in a sentence. */
  readonly convention?: string;
  readonly results: readonly TrackedResult[];
  /** Names of the strategies by the costs and lag that they are under; absent where all are under the same. */
  readonly terms?: readonly { readonly name: string; readonly results: readonly string[] }[];
  /** Names of the results whose curves are drawn; absent where all are. */
  readonly drawn?: readonly string[];
  readonly sizes: readonly SizeCurve[];
  /** Names of the strategies that stand against each other span by span. */
  readonly contests: readonly (readonly string[])[];
  /** By strategy and seed. */
  readonly random: readonly RandomPortfolios[];
  readonly holdings: readonly Holdings[];
  readonly fits: readonly Fit[];
  readonly accuracyFigures: readonly FigureDefinition[];
  readonly accuracy: readonly Accuracy[];
  readonly training: readonly Training[];
  /** One a fold. */
  readonly screening: readonly Screening[];
  readonly warnings: readonly Diagnostic[];
  /** Absent where the data were not looked at. */
  readonly data?: DataQuality;
  readonly provenance?: Provenance;
}
