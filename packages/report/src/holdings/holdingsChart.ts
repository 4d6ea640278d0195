import type { Chart, ChartSeries } from '../chart/index.js';
import { type Holdings, known } from '../data/index.js';
import { tones } from '../style/index.js';
import type { HeldAsset } from './assetsBySize.js';

/** Shares of equity laid on each other, longs above zero and shorts below, cash on top; small positions are drawn together and told in `said`. */
export function holdingsChart(
  { result, sessions, weights, cash }: Holdings,
  assets: readonly HeldAsset[],
  toneOf: (asset: string, rank: number) => number,
): { chart: Chart; said: string } {
  const shown = assets.slice(0, tones);
  const others = assets.slice(tones);
  const rest =
    others.length === 0
      ? []
      : together(weights, others).map(
          (values): ChartSeries => ({
            name: `${others.length} ${others.length === 1 ? 'other' : 'others'}`,
            stroke: { tone: 'rest', dash: 'solid' },
            values,
          }),
        );
  const series: ChartSeries[] = [
    ...shown.map(
      ({ name, column }, rank): ChartSeries => ({
        name,
        stroke: { tone: toneOf(name, rank), dash: 'solid' },
        values: weights.map((row) => row[column] ?? null),
      }),
    ),
    ...rest,
    { name: 'cash', stroke: { tone: 'neutral', dash: 'solid' }, values: cash },
  ];
  return {
    chart: {
      label: `Share of equity in each asset: ${result}`,
      axis: 'session',
      x: sessions,
      unit: 'fraction',
      shape: 'stack',
      series,
      marks: [],
      log: 'none',
      view: { from: sessions[0]! },
    },
    said:
      others.length === 0
        ? ''
        : ` The ${tones} assets with the largest mean absolute weight are drawn apart, the ${others.length} ${others.length === 1 ? 'other' : 'others together'}: longs above zero, shorts below.`,
  };
}

/** Longs of the given assets together, and their shorts. */
function together(weights: Holdings['weights'], assets: readonly HeldAsset[]): readonly [number[], number[]] {
  const long = new Array<number>(weights.length).fill(0);
  const short = new Array<number>(weights.length).fill(0);
  weights.forEach((row, t) => {
    for (const { column } of assets) {
      const weight = row[column];
      if (!known(weight)) continue;
      if (weight > 0) long[t]! += weight;
      else short[t]! += weight;
    }
  });
  return [long, short];
}
