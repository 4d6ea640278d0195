import type { TrackedResult } from '../data/index.js';
import { tones } from '../style/index.js';
import type { Stroke } from './Chart.js';

const dashes = ['solid', 'dashed', 'dotted'] as const;

/** A stroke for each result: strategies in the palette's colours, benchmarks in neutral dashes, so that a name looks the same in all charts. */
export function strokes(results: readonly TrackedResult[]): ReadonlyMap<string, Stroke> {
  const seen = { strategy: 0, benchmark: 0 };
  return new Map(
    results.map(({ name, kind }) => {
      const i = seen[kind]++;
      const stroke: Stroke =
        kind === 'benchmark'
          ? { tone: 'neutral', dash: dashes[(i + 1) % dashes.length]! }
          : { tone: i % tones, dash: dashes[Math.floor(i / tones) % dashes.length]! };
      return [name, stroke];
    }),
  );
}
