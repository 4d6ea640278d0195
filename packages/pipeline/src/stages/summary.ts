import { mean, standardDeviation } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { longSeeds } from '../spec/index.js';
import type { Figures, StoredSpan } from './figures.js';
import type { AmongRandom } from './randomPortfolios.js';
import { readRandom } from './readRandom.js';
import { readTrack } from './readTrack.js';
import { defineStage } from './Stage.js';
import { summaryTables } from './summaryTables.js';

interface SummaryParams {
  readonly tracks: readonly {
    readonly name: string;
    readonly kind: 'strategy' | 'benchmark';
    readonly seeds: number | readonly number[];
    /** Whether it stands among random portfolios. */
    readonly random?: true;
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
  /** Where it stands among random portfolios of its rule, over seeds; absent where none were drawn. */
  readonly random?: AmongRandom & { readonly lowest?: Figures; readonly highest?: Figures };
  readonly seeds: readonly {
    readonly seed: number;
    readonly figures: Figures;
    /** Percentile of each figure among random portfolios, 0 to 100; absent where none were drawn. */
    readonly percentiles?: Figures;
  }[];
}

/** The results of a pipeline: one list for programs, and tables (Arrow and CSV) by strategy, seed and span. */
export const summary = defineStage<SummaryParams>({
  summary: 'Figures of every strategy and benchmark, side by side.',
  version: 3,
  deterministic: true,
  heavy: false,
  async run({ figures = [], tracks: records = [], random: drawn = [] }, { tracks }, context) {
    const read = await Promise.all(figures.map((artifact) => artifact.json<Figures>('figures.json')));
    const spans = await Promise.all(figures.map((artifact) => artifact.json<readonly StoredSpan[]>('spans.json')));
    const curves = await Promise.all(records.map(readTrack));
    const luck = (await Promise.all(drawn.map(readRandom))).values();
    const rows = tracks.flatMap(({ name, kind, seeds, random }) =>
      longSeeds(seeds).map((seed) => ({ name, kind, seed, random: random && luck.next().value })),
    );
    let next = 0;
    const results = tracks.map(({ name, kind, seeds }): StrategyResult => {
      const [from, count] = [next, longSeeds(seeds).length];
      next += count;
      const own = read.slice(from, next);
      const among = rows.slice(from, next).flatMap(({ random }) => random ?? []);
      return {
        name,
        kind,
        figures: over(own, mean),
        ...(count > 1 ? { deviations: over(own, standardDeviation), ...rangeOver(own) } : {}),
        ...(among.length > 0 ? { random: amongOver(among) } : {}),
        seeds: own.map((figures, i) => ({
          ...{ seed: rows[from + i]!.seed, figures },
          ...(among[i] ? { percentiles: among[i].percentiles } : {}),
        })),
      };
    });
    await context.write('results.json', JSON.stringify(results));
    const tables = await summaryTables(
      rows.map((row, i) => ({ ...row, figures: read[i]!, sessions: curves[i]!.sessions, equity: curves[i]!.equity, spans: spans[i]! })),
    );
    for (const [name, { columns, csv }] of Object.entries(tables)) {
      await context.write(`${name}.arrow`, tableToArrow(columns));
      await context.write(`${name}.csv`, csv);
    }
    return { ok: true, value: {} };
  },
});

const rangeOver = (all: readonly Figures[]) => ({
  lowest: over(all, (values) => Math.min(...values)),
  highest: over(all, (values) => Math.max(...values)),
});

function amongOver(all: readonly AmongRandom[]): StrategyResult['random'] {
  const percentiles = all.map(({ percentiles }) => percentiles);
  return { portfolios: all[0]!.portfolios, percentiles: over(percentiles, mean), ...(all.length > 1 ? rangeOver(percentiles) : {}) };
}

/** A statistic of each figure over seeds; null where a seed lacks it. */
function over(all: readonly Figures[], statistic: (values: Float64Array) => number): Figures {
  const names = Object.keys(all[0] ?? {});
  const of = (name: string) => {
    const values = all.map((figures) => figures[name] ?? NaN);
    return values.some(Number.isNaN) ? null : statistic(Float64Array.from(values));
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}
