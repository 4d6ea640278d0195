import { figuresOf, type Panel, performanceOf, periodsPerYear } from '@foliograph/core';
import { tableFromArrow } from '../arrow/index.js';
import { finiteOrNull } from './finiteOrNull.js';
import { readTrack } from './readTrack.js';
import { defineStage } from './Stage.js';

interface FiguresParams {
  readonly convention: string;
  readonly calendar: Panel['calendar'];
}

/** Figures by their camelCase names; null where the record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** Every metric of a track record. */
export const figures = defineStage<FiguresParams>({
  summary: 'Performance figures of a track record.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ track = [], riskFree = [], benchmark = [] }, { convention, calendar }, context) {
    const { equity, cash, sessions, capital, turnover, fees } = await readTrack(track[0]!);
    const other = benchmark[0] && (await readTrack(benchmark[0]));
    const [yields] = riskFree;
    const quotes = yields ? tableFromArrow(await yields.bytes('series.arrow')) : undefined;
    const performance = performanceOf({
      equity,
      sessions,
      capital,
      turnover: Float64Array.from(turnover),
      periodsPerYear: periodsPerYear[calendar],
      convention,
      cash,
      fees,
      ...(other ? { benchmark: other.equity } : {}),
      ...(quotes ? { riskFree: { days: quotes.date as readonly string[], values: quotes.value as Float64Array } } : {}),
    });
    await context.write('figures.json', JSON.stringify(finiteOrNull(figuresOf(performance))));
    return { ok: true, value: {} };
  },
});
