import { accuracyOf, type Dataset, type Fold, forecastRows, type Part, trainingSamples } from '@foliograph/core';
import type { Per } from '@foliograph/models';
import { datasetFromArrow, planeFromArrow } from '../arrow/index.js';
import { finiteOrNull } from './finiteOrNull.js';
import { type Group, groupsOf } from './groupsOf.js';
import { keptFeatures } from './keptFeatures.js';
import { membersOf } from './membersOf.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

interface AccuracyParams {
  readonly target: Readonly<Record<string, object>>;
  readonly reach: number;
  readonly price: string;
  readonly per: Per;
  readonly validation: number;
  readonly window: number;
  readonly folds: readonly Fold[];
}

/** How right forecasts were, by asset and pooled, on what the first fold was trained and validated on and on every test, each beside the last value. */
export const accuracy = defineStage<AccuracyParams>({
  summary: 'How right the forecasts were, beside the forecast of no change.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ dataset = [], forecasts = [], prices = [], screen = [], sector = [], facts = [] }, params, context) {
    const members = await membersOf(context);
    const { target, price } = params;
    const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const chosen = await Promise.all(params.folds.map((_, f) => keptFeatures(whole, screen[f])));
    const failed = chosen.find((fold) => !fold.ok);
    if (failed) return failed;
    const byFold = chosen.flatMap((fold) => (fold.ok ? [fold.value] : []));
    const { plane: forecast } = planeFromArrow(await forecasts[0]!.bytes('forecasts.arrow'));
    const { plane } = planeFromArrow(await prices[0]!.bytes(`${price}.arrow`));
    const rows = accuracyOf({
      assets: whole.assets,
      forecasts: forecast as Float64Array,
      labels: whole.labels,
      prices: plane as Float64Array,
      target: members.targets.get(single(target).name)!,
      parts: partsOf(byFold, await groupsOf(params.per, byFold[0]!, sector, facts), params),
    });
    await context.write('accuracy.json', JSON.stringify(rows.map((row) => ({ ...row, figures: finiteOrNull(row.figures) }))));
    return { ok: true, value: {} };
  },
});

/** Row indices by what models used them for, given the rows that those of each fold saw. */
function partsOf(
  byFold: readonly Dataset[],
  groups: readonly Group[],
  { reach, validation, window, folds }: AccuracyParams,
): Record<Part, Int32Array> {
  const options = { window, reach, validation };
  const trained = groups.map(({ dataset, from, has }) => {
    const { training, validation } = trainingSamples(dataset, folds[0]!, options, has);
    const shifted = (ends: Int32Array) => ends.map((end) => from + end);
    return { training: shifted(training), validation: shifted(validation) };
  });
  const test = folds.map(({ testFrom, testTo }, f) => forecastRows(byFold[f]!, { window, from: testFrom, to: testTo }));
  return {
    training: joined(trained.map(({ training }) => training)),
    validation: joined(trained.map(({ validation }) => validation)),
    test: joined(test),
  };
}

const joined = (parts: readonly Int32Array[]) => Int32Array.from(parts.flatMap((part) => [...part]));
