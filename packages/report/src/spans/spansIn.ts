import type { Span, TrackedResult } from '../data/index.js';
import { spanName } from './spanName.js';

/** Names of the spans of any result that are of a kind, in order. */
export const spansIn = (results: readonly TrackedResult[], holds: (span: Span) => boolean): string[] =>
  [...new Set(results.flatMap(({ seeds }) => seeds.flatMap(({ spans = [] }) => spans.filter(holds).map(spanName))))].sort();
