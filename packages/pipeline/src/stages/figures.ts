import { periodsPerYear, rollingOf, type Span, spansOf } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { figureSet } from './figureSet.js';
import { finiteOrNull } from './finiteOrNull.js';
import { type FiguresParams, measuring } from './measuring.js';
import { membersOf } from './membersOf.js';
import { readTrack } from './readTrack.js';
import { defineStage } from './Stage.js';

/** Figures by their camelCase names; null where the record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** Some years or months of a record; null where they are too few. Whether it is whole is told where the spec says what that is. */
export type StoredSpan = Pick<Span, 'from' | 'to' | 'months'> &
  Partial<Pick<Span, 'whole'>> & { readonly sharpe: number | null; readonly returnToRisk: number | null };

/** Every metric of a track record, some of them over the last year of each session too, and spans of three years. */
export const figures = defineStage<FiguresParams>({
  summary: 'Performance figures of a track record.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run(inputs, params, context) {
    const members = await membersOf(context);
    const record = await readTrack(inputs.track![0]!);
    const known = figureSet(members.metrics);
    const performance = (await measuring(inputs, params))(record);
    await context.write(
      'figures.json',
      JSON.stringify(finiteOrNull(Object.fromEntries(known.map(([name, metric]) => [name, metric.of(performance)])))),
    );
    const spans = spansOf(performance, record.sessions, params.spans).map(({ from, to, months, whole, ...ratios }) => ({
      from,
      to,
      months,
      ...(params.spans ? { whole } : {}),
      ...finiteOrNull(ratios),
    }));
    await context.write('spans.json', JSON.stringify(spans));
    const rolled = known
      .filter(([, { rolling }]) => rolling)
      .map(
        ([name, metric]) => [name, { type: 'float64', values: rollingOf(performance, metric, periodsPerYear[params.calendar]) }] as const,
      );
    const dates = { type: 'date', values: record.sessions.slice(0, performance.equity.length) } as const;
    await context.write('rolling.arrow', tableToArrow({ date: dates, ...Object.fromEntries(rolled) }));
    return { ok: true, value: {} };
  },
});
