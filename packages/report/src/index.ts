export type {
  Accuracy,
  DataQuality,
  Fact,
  FigureDefinition,
  Figures,
  Fit,
  Holdings,
  Notice,
  Provenance,
  RandomPortfolios,
  ReportData,
  Screening,
  SizeCurve,
  Sweep,
  Track,
  TrackedResult,
  Training,
} from './data/index.js';
export { formatFigure, formatShare, placeText, type Unit } from './format/index.js';
export { chartScript, type DataPage, pageVersion, renderDataPage, renderReport, renderSweepPage, sections } from './page/index.js';
export { coverageByYear, unsaid, type YearCoverage } from './quality/index.js';
export { defineSection, type Section } from './sections/Section.js';
