import type { ReportData } from '../data/index.js';
import type { Markup } from '../html/index.js';

/** One section of a report. */
export interface Section {
  readonly summary: string;
  /** Raised whenever the same data gives other bytes than before. */
  readonly version: number;
  /** Where it stands in a page that names no sections, from 1. */
  readonly rank: number;
  readonly title: string;
  /** The lists of the data without which there is nothing to show. */
  readonly needs: readonly (keyof ReportData)[];
  /** What the page says where one of them is empty. */
  readonly absent: string;
  /** The part of a spec without which there is nothing of it; a page for which no sections are named leaves it out then. */
  readonly of?: 'screen' | 'null' | 'sizes';
  render(data: ReportData): Markup;
}

/** Types a section. */
export const defineSection = (section: Section): Section => section;
