import type { Plane } from '../panel/index.js';
import type { Target } from '../targets/Target.js';
import type { Pairs } from './measures/Measure.js';
import { measuresOf } from './measuresOf.js';

export type Part = 'training' | 'validation' | 'test';

export interface AccuracyInput {
  readonly assets: readonly string[];
  /** Forecasts and labels in the label's units, and the prices that were last known, as planes of one shape. */
  readonly forecasts: Plane;
  readonly labels: Plane;
  readonly prices: Plane;
  readonly target: Pick<Target, 'toReturn' | 'lastValue'>;
  /** Row indices n * T + t by what the model used them for; a part may be empty. */
  readonly parts: Readonly<Record<Part, Int32Array>>;
}

export interface AccuracyRow {
  /** An asset, or `pooled` over all. */
  readonly asset: string;
  readonly part: Part;
  readonly forecaster: 'model' | 'last-value';
  /** Pairs of which neither side, nor the last price, is missing: the same for both forecasters. */
  readonly count: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** How right forecasts were, by part, pooled and by asset, each beside the forecast of no change on the same pairs; a group without a pair has no row. */
export function accuracyOf({ assets, forecasts, labels, prices, target, parts }: AccuracyInput): AccuracyRow[] {
  const T = forecasts.length / assets.length;
  const order = ['training', 'validation', 'test'] as const;
  return order.flatMap((part) => {
    const known = parts[part].filter((row) => [forecasts, labels, prices].every((plane) => Number.isFinite(plane[row])));
    const byAsset = assets.map((): number[] => []);
    for (const row of known) byAsset[Math.floor(row / T)]!.push(row);
    return [...rowsOf('pooled', part, known), ...assets.flatMap((asset, n) => rowsOf(asset, part, Int32Array.from(byAsset[n]!)))];
  });

  function rowsOf(asset: string, part: Part, rows: Int32Array): AccuracyRow[] {
    if (rows.length === 0) return [];
    const lastValue = Float64Array.from(rows, (row) => target.lastValue(prices[row]!));
    const model = pairsOf(
      rows,
      Float64Array.from(rows, (row) => forecasts[row]!),
      lastValue,
    );
    const figures = { model: measuresOf(model), 'last-value': measuresOf(pairsOf(rows, lastValue, lastValue)) };
    return (['model', 'last-value'] as const).map((forecaster) => ({
      asset,
      part,
      forecaster,
      count: rows.length,
      figures: figures[forecaster],
    }));
  }

  function pairsOf(rows: Int32Array, forecast: Float64Array, lastValue: Float64Array): Pairs {
    const asReturn = (label: number, i: number) => target.toReturn(label, prices[rows[i]!]!);
    const actual = Float64Array.from(rows, (row) => labels[row]!);
    const session = rows.map((row) => row % T);
    return { forecast, actual, lastValue, session, predictedReturn: forecast.map(asReturn), actualReturn: actual.map(asReturn) };
  }
}
