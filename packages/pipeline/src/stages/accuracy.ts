import { accuracyOf, type Dataset, type Fold, forecastRows, type Part, trainingSamples } from '@foliograph/core';
import { datasetFromArrow, planeFromArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';
import { finiteOrNull } from './finiteOrNull.js';
import { ownRows } from './ownRows.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

interface AccuracyParams {
  readonly target: Readonly<Record<string, object>>;
  readonly reach: number;
  readonly price: string;
  readonly per: 'asset' | 'pooled';
  readonly validation: number;
  readonly window: number;
  readonly folds: readonly Fold[];
}

/** How right forecasts were, by asset and pooled, on what the first fold was trained and validated on and on every test, each beside the last value. */
export const accuracy = defineStage<AccuracyParams>({
  summary: 'How right the forecasts were, beside the forecast of no change.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ dataset = [], forecasts = [], prices = [] }, params, context) {
    const { target, price } = params;
    const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const { plane: forecast } = planeFromArrow(await forecasts[0]!.bytes('forecasts.arrow'));
    const { plane } = planeFromArrow(await prices[0]!.bytes(`${price}.arrow`));
    const rows = accuracyOf({
      assets: whole.assets,
      forecasts: forecast as Float64Array,
      labels: whole.labels,
      prices: plane as Float64Array,
      target: registries.targets.get(single(target).name)!,
      parts: partsOf(whole, params),
    });
    await context.write('accuracy.json', JSON.stringify(rows.map((row) => ({ ...row, figures: finiteOrNull(row.figures) }))));
    return { ok: true, value: {} };
  },
});

/** Row indices by what models used them for. */
function partsOf(dataset: Dataset, { reach, per, validation, window, folds }: AccuracyParams): Record<Part, Int32Array> {
  const options = { window, reach, validation };
  const T = dataset.sessions.length;
  const trained = (per === 'asset' ? dataset.assets : [undefined]).map((asset, n) => {
    const { training, validation } = trainingSamples(ownRows(dataset, asset), folds[0]!, options);
    const shifted = (ends: Int32Array) => ends.map((end) => n * T + end);
    return { training: shifted(training), validation: shifted(validation) };
  });
  const test = folds.map(({ testFrom, testTo }) => forecastRows(dataset, { window, from: testFrom, to: testTo }));
  return {
    training: joined(trained.map(({ training }) => training)),
    validation: joined(trained.map(({ validation }) => validation)),
    test: joined(test),
  };
}

const joined = (parts: readonly Int32Array[]) => Int32Array.from(parts.flatMap((part) => [...part]));
