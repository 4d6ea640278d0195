import type { DataQuality } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { unsaid } from './unsaid.js';

/** What one check found, in a line: the only finding itself, or how many there are. */
export function headline({ count, plural, examples }: DataQuality['findings'][number]): string {
  const [only] = examples;
  if (count !== 1 || only === undefined) return `${formatFigure(count, 'count')} ${plural}`;
  const about = unsaid(only);
  return about === '' ? only.message : `${about}: ${only.message}`;
}
