import { known, type Span, type TrackedResult } from '../data/index.js';
import { spanName } from './spanName.js';

/** A figure of a result in one span, mean over seeds; null where a seed lacks it. */
export function meanIn({ seeds }: TrackedResult, name: string, of: (span: Span) => number | null): number | null {
  const values = seeds.map(({ spans = [] }) => spans.find((span) => spanName(span) === name)).map((span) => (span ? of(span) : null));
  return values.every(known) ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
