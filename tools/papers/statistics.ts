import type { Spread } from './Results.js';

/** What a placeholder can ask of a figure. */
interface Statistic {
  /** Whether a number stands after its word. */
  readonly than?: true;
  /** How it is written; as the figure itself where it does not say. */
  readonly written?: readonly [format: 'number' | 'percent' | 'count', decimals: number];
  of(spread: Spread, than: number): number | null | undefined;
}

const count = ({ values, mean }: Spread, holds: (value: number) => boolean) =>
  (values ?? [mean]).filter((value) => value !== null && holds(value)).length;
const share = (spread: Spread, holds: (value: number) => boolean) => count(spread, holds) / (spread.values?.length ?? 1);
const above = (value: number, than: number) => value > than;
const below = (value: number, than: number) => value < than;
const beyond = (format: 'percent' | 'count', counted: typeof count, holds: typeof above): Statistic => ({
  than: true,
  written: [format, 0],
  of: (spread, than) =>
    told(
      spread,
      counted(spread, (value) => holds(value, than)),
    ),
});
const percentile = { written: ['number', 1] } as const;

/** What of a figure's spread over seeds, and among random portfolios, is told; undefined where the results do not have it. */
export const statistics = {
  mean: { of: ({ mean }) => mean },
  deviation: { of: ({ deviation }) => deviation },
  lowest: { of: ({ lowest }) => lowest },
  highest: { of: ({ highest }) => highest },
  percentile: { ...percentile, of: ({ percentile }) => percentile },
  'percentile-lowest': { ...percentile, of: ({ percentileLowest }) => percentileLowest },
  'percentile-highest': { ...percentile, of: ({ percentileHighest }) => percentileHighest },
  'random-5': { of: ({ random }) => random?.[5] },
  'random-25': { of: ({ random }) => random?.[25] },
  'random-median': { of: ({ random }) => random?.[50] },
  'random-75': { of: ({ random }) => random?.[75] },
  'random-95': { of: ({ random }) => random?.[95] },
  'share-above': beyond('percent', share, above),
  'share-below': beyond('percent', share, below),
  'count-above': beyond('count', count, above),
  'count-below': beyond('count', count, below),
} satisfies Record<string, Statistic>;

export type StatisticName = keyof typeof statistics;
export const statistic = (name: StatisticName): Statistic => statistics[name];

/** Seeds can be counted where each is told, or where there is one. */
const told = ({ values, deviation }: Spread, counted: number) => (values || deviation === undefined ? counted : undefined);
