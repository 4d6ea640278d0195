import { type Panel, performanceOf, periodsPerYear, rollingOf, type Span, spansOf } from '@foliograph/core';
import { tableFromArrow, tableToArrow } from '../arrow/index.js';
import { figureSet } from './figureSet.js';
import { finiteOrNull } from './finiteOrNull.js';
import { membersOf } from './membersOf.js';
import { readTrack } from './readTrack.js';
import { defineStage } from './Stage.js';

interface FiguresParams {
  readonly convention: string;
  readonly calendar: Panel['calendar'];
}

/** Figures by their camelCase names; null where the record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** Some calendar years of a record; null where they are too few. */
export type StoredSpan = Pick<Span, 'from' | 'to' | 'months'> & { readonly sharpe: number | null; readonly returnToRisk: number | null };

/** Every metric of a track record, some of them over the last year of each session too, and spans of three years. */
export const figures = defineStage<FiguresParams>({
  summary: 'Performance figures of a track record.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ track = [], riskFree = [], benchmark = [] }, { convention, calendar }, context) {
    const members = await membersOf(context);
    const { equity, cash, gross, sessions, capital, turnover, costs } = await readTrack(track[0]!);
    const other = benchmark[0] && (await readTrack(benchmark[0]));
    // One that ruin ended before this record tells nothing of the time after.
    const compared = other && other.equity.length >= equity.length ? other.equity : undefined;
    const [yields] = riskFree;
    const quotes = yields ? tableFromArrow(await yields.bytes('series.arrow')) : undefined;
    const known = figureSet(members.metrics);
    const performance = performanceOf({
      equity,
      sessions,
      capital,
      turnover: Float64Array.from(turnover),
      periodsPerYear: periodsPerYear[calendar],
      convention,
      cash,
      gross,
      costs,
      ...(compared ? { benchmark: compared } : {}),
      ...(quotes ? { riskFree: { days: quotes.date as readonly string[], values: quotes.value as Float64Array } } : {}),
    });
    await context.write(
      'figures.json',
      JSON.stringify(finiteOrNull(Object.fromEntries(known.map(([name, metric]) => [name, metric.of(performance)])))),
    );
    const spans = spansOf(performance, sessions).map(({ from, to, months, ...ratios }) => ({ from, to, months, ...finiteOrNull(ratios) }));
    await context.write('spans.json', JSON.stringify(spans));
    const rolled = known
      .filter(([, { rolling }]) => rolling)
      .map(([name, metric]) => [name, { type: 'float64', values: rollingOf(performance, metric, periodsPerYear[calendar]) }] as const);
    const dates = { type: 'date', values: sessions.slice(0, performance.equity.length) } as const;
    await context.write('rolling.arrow', tableToArrow({ date: dates, ...Object.fromEntries(rolled) }));
    return { ok: true, value: {} };
  },
});
