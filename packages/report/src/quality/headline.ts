import type { DataQuality } from '../data/index.js';
import { formatFigure } from '../format/index.js';

/** What one check found, in a line: the only finding itself, or how many there are. */
export const headline = ({ count, plural, examples }: DataQuality['findings'][number]): string =>
  count === 1 && examples[0] !== undefined ? examples[0].message : `${formatFigure(count, 'count')} ${plural}`;
