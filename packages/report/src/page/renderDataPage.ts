import type { ReportData } from '../data/index.js';
import { renderReport } from './renderReport.js';

/** What a page about market data alone shows. */
export type DataPage = Pick<ReportData, 'title' | 'subtitle' | 'label' | 'facts' | 'provenance'> & Required<Pick<ReportData, 'data'>>;

/** A page about market data alone, which needs no script: their quality, and provenance where it is known. */
export const renderDataPage = (page: DataPage): string =>
  renderReport(
    {
      ...page,
      flags: [],
      warnings: [],
      figures: [],
      results: [],
      sizes: [],
      contests: [],
      random: [],
      holdings: [],
      fits: [],
      accuracyFigures: [],
      accuracy: [],
      training: [],
      screening: [],
    },
    ['data', ...(page.provenance === undefined ? [] : ['provenance'])],
    '',
  );
