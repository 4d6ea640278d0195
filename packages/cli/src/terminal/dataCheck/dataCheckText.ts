import type { CheckedData } from '@foliograph/pipeline';
import type { DataQuality } from '@foliograph/report';
import type { Paint } from '../paintFor.js';
import { coverageText } from './coverageText.js';
import { findingsText } from './findingsText.js';
import { survivorshipText } from './survivorshipText.js';
import { tableLines } from './tableLines.js';

export interface TextOptions {
  readonly width: number;
  /** Whether all findings that are kept are shown, not only the first of each check. */
  readonly all: boolean;
  readonly paint: Paint;
}

/** What came of checking data, for a terminal: the tables, coverage, survivorship gap and findings, as far as there are any, then their number; the tables alone where not all could be read. */
export function dataCheckText({ quality, tables }: Pick<CheckedData, 'quality' | 'tables'>, options: TextOptions): string {
  const found =
    quality === undefined
      ? []
      : [coverageText(quality, options.width), survivorshipText(quality, options.width), findingsText(quality, options), totals(quality)];
  return [tableLines(tables), ...found].filter((part) => part !== '').join('\n\n');
}

function totals({ findings }: DataQuality): string {
  const said = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = findings.filter((found) => found.severity === severity).reduce((sum, found) => sum + found.count, 0);
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return said.length === 0 ? 'no check found anything' : said.join(', ');
}
