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
  ReportData,
  Track,
  TrackedResult,
  Training,
} from './data/index.js';
export { formatFigure, type Unit } from './format/index.js';
export { chartScript, pageVersion, renderReport, sections } from './page/index.js';
export { defineSection, type Section } from './sections/Section.js';
