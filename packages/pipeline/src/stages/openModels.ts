import { type Dataset, type Fold, type Forecaster, forecastRows, planeForecaster, selectFeatures } from '@foliograph/core';
import { averaged, openForecaster, type Per } from '@foliograph/models';
import { datasetFromArrow } from '../arrow/index.js';
import { groupsOf } from './groupsOf.js';
import type { Inputs } from './Stage.js';

/** Which frozen models a node reads: group by group, each with its folds, each with the members of its ensemble. */
export interface ModelParams {
  readonly per: Per;
  /** Models whose forecasts are averaged. */
  readonly members: number;
  readonly folds: readonly Fold[];
}

/** A model, or the mean of an ensemble, with the rows of its own. */
export interface OpenModel {
  readonly forecaster: Forecaster;
  readonly dataset: Dataset;
  /** Cell of a plane of all assets at which the dataset's first row lies. */
  readonly shift: number;
  /** Forecasts its sessions among those marked by 1, or all of them, into such a plane; gives the rows that were forecast. */
  forecast(plane: Float64Array, signal: AbortSignal, among?: Uint8Array): Promise<Int32Array>;
}

/** The frozen models of a node over the dataset that they forecast, opened one after the other and closed behind it: each fold's from its test to the next, the first fold's from the start. */
export async function openModels({ dataset = [], models = [], sector = [], facts = [] }: Inputs, { per, members, folds }: ModelParams) {
  const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
  const groups = await groupsOf(per, whole, sector, facts);
  async function* each(): AsyncGenerator<OpenModel> {
    for (const [f, fold] of folds.entries()) {
      const from = f === 0 ? 0 : fold.testFrom;
      const to = folds[f + 1] ? folds[f + 1]!.testFrom - 1 : whole.sessions.length - 1;
      for (const [g, group] of groups.entries()) {
        const first = (g * folds.length + f) * members;
        const forecasters = models.slice(first, first + members).map(async (model) => openForecaster(await model.bytes('model.onnx')));
        const forecaster = averaged(await Promise.all(forecasters));
        // A model knows the factors that the screening of its fold kept.
        const own = selectFeatures(group.dataset, forecaster.features);
        const shift = group.from;
        try {
          yield {
            ...{ forecaster, dataset: own, shift },
            async forecast(plane, signal, among) {
              const asked = { window: forecaster.window, from, to, ...(among && { among }) };
              const rows = forecastRows(own, asked).filter(group.has);
              await planeForecaster(own, forecaster, { shift, signal })(rows, plane);
              return rows;
            },
          };
        } finally {
          await forecaster.close();
        }
      }
    }
  }
  return { dataset: whole, count: folds.length * groups.length, each };
}
