import { mean, standardDeviation } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { longSeeds } from '../spec/index.js';
import type { Figures, StoredSpan } from './figures.js';
import { readTrack } from './readTrack.js';
import { defineStage } from './Stage.js';
import { summaryTables } from './summaryTables.js';

interface SummaryParams {
  readonly tracks: readonly {
    readonly name: string;
    readonly kind: 'strategy' | 'benchmark';
    readonly seeds: number | readonly number[];
  }[];
}

/** Figures of one strategy or benchmark: one set a seed, and their mean; where there are several also how they spread. */
export interface StrategyResult {
  readonly name: string;
  readonly kind: 'strategy' | 'benchmark';
  /** Mean over seeds. */
  readonly figures: Figures;
  /** Sample standard deviation over seeds; absent where there is one. */
  readonly deviations?: Figures;
  /** Least over seeds; absent where there is one. */
  readonly lowest?: Figures;
  /** Greatest over seeds; absent where there is one. */
  readonly highest?: Figures;
  readonly seeds: readonly { readonly seed: number; readonly figures: Figures }[];
}

/** The results of a pipeline: one list for programs, and tables (Arrow and CSV) by strategy, seed and span. */
export const summary = defineStage<SummaryParams>({
  summary: 'Figures of every strategy and benchmark, side by side.',
  version: 3,
  deterministic: true,
  heavy: false,
  async run({ figures = [], tracks: records = [] }, { tracks }, context) {
    const read = await Promise.all(figures.map((artifact) => artifact.json<Figures>('figures.json')));
    const spans = await Promise.all(figures.map((artifact) => artifact.json<readonly StoredSpan[]>('spans.json')));
    const curves = await Promise.all(records.map(readTrack));
    let next = 0;
    const results = tracks.map(({ name, kind, seeds }): StrategyResult => {
      const numbers = longSeeds(seeds);
      const own = read.slice(next, next + numbers.length);
      next += numbers.length;
      return {
        name,
        kind,
        figures: over(own, mean),
        ...(own.length > 1
          ? {
              deviations: over(own, standardDeviation),
              lowest: over(own, (values) => Math.min(...values)),
              highest: over(own, (values) => Math.max(...values)),
            }
          : {}),
        seeds: own.map((figures, i) => ({ seed: numbers[i]!, figures })),
      };
    });
    await context.write('results.json', JSON.stringify(results));
    const named = tracks.flatMap(({ name, kind, seeds }) => longSeeds(seeds).map((seed) => ({ name, kind, seed })));
    const tables = await summaryTables(
      named.map((row, i) => ({ ...row, figures: read[i]!, sessions: curves[i]!.sessions, equity: curves[i]!.equity, spans: spans[i]! })),
    );
    for (const [name, { columns, csv }] of Object.entries(tables)) {
      await context.write(`${name}.arrow`, tableToArrow(columns));
      await context.write(`${name}.csv`, csv);
    }
    return { ok: true, value: {} };
  },
});

/** A statistic of each figure over seeds; null where a seed lacks it. */
function over(all: readonly Figures[], statistic: (values: Float64Array) => number): Figures {
  const names = Object.keys(all[0] ?? {});
  const of = (name: string) => {
    const values = all.map((figures) => figures[name] ?? NaN);
    return values.some(Number.isNaN) ? null : statistic(Float64Array.from(values));
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}
