import type { ReportData } from '../data/index.js';
import { tones } from '../style/index.js';
import type { Stroke } from './Chart.js';
import { drawnTogether } from './drawnTogether.js';

const dashes = ['solid', 'dashed', 'dotted'] as const;

/**
 * A stroke for each result, so that a name looks the same in all charts: strategies in the palette's colours, benchmarks in neutral dashes.
 * Where charts are drawn by costs and lag, a colour stands for a rule and a dash for the terms it is under.
 */
export function strokes({ results, terms }: Pick<ReportData, 'results' | 'terms'>): ReadonlyMap<string, Stroke> {
  const charts = drawnTogether({ results, terms });
  const strategies = charts.flatMap(({ results }, chart) =>
    results
      .filter(({ kind }) => kind === 'strategy')
      .map(({ name }, i): [string, Stroke] => [
        name,
        { tone: i % tones, dash: dashes[(charts.length > 1 ? chart : Math.floor(i / tones)) % dashes.length]! },
      ]),
  );
  const benchmarks = results
    .filter(({ kind }) => kind === 'benchmark')
    .map(({ name }, i): [string, Stroke] => [name, { tone: 'neutral', dash: dashes[(i + 1) % dashes.length]! }]);
  return new Map([...strategies, ...benchmarks]);
}
