import { type Dataset, type Fold, type Forecaster, forecastRows, planeForecaster, selectFeatures } from '@foliograph/core';
import { averaged, openForecaster, type Per } from '@foliograph/models';
import { datasetFromArrow } from '../arrow/index.js';
import { groupsOf } from './groupsOf.js';
import { ownRows } from './ownRows.js';
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
  /** Forecasts, into a value an asset, the windows at the end of other rows of all assets; whose they are is that of a session of the dataset. */
  forecastEnd(rows: Dataset, session: number, values: Float64Array): Promise<void>;
}

/** The frozen models of a node over the dataset that they forecast, each fold's from its test to the next, the first fold's from the start: one after the other, each closed behind it, or those of a fold at once. */
export async function openModels({ dataset = [], models = [], sector = [], facts = [] }: Inputs, { per, members, folds }: ModelParams) {
  const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
  const T = whole.sessions.length;
  const groups = await groupsOf(per, whole, sector, facts);
  async function open(f: number, g: number): Promise<OpenModel> {
    const group = groups[g]!;
    const first = (g * folds.length + f) * members;
    const forecasters = models.slice(first, first + members).map(async (model) => openForecaster(await model.bytes('model.onnx')));
    const forecaster = averaged(await Promise.all(forecasters));
    const { window, features } = forecaster;
    // A model knows the factors that the screening of its fold kept.
    const own = selectFeatures(group.dataset, features);
    const shift = group.from;
    return {
      ...{ forecaster, dataset: own, shift },
      async forecast(plane, signal, among) {
        const from = f === 0 ? 0 : folds[f]!.testFrom;
        const to = folds[f + 1] ? folds[f + 1]!.testFrom - 1 : T - 1;
        const rows = forecastRows(own, { window, from, to, ...(among && { among }) }).filter(group.has);
        await planeForecaster(own, forecaster, { shift, signal })(rows, plane);
        return rows;
      },
      async forecastEnd(all, session, values) {
        const given = selectFeatures(ownRows(all, per === 'asset' ? group.name! : undefined), features);
        const L = given.sessions.length;
        const asset = (end: number) => Math.floor(end / L);
        const ends = forecastRows(given, { window, from: L - 1, to: L - 1 }).filter((end) => group.has(asset(end) * T + session));
        const plane = new Float64Array(given.assets.length * L);
        await planeForecaster(given, forecaster)(ends, plane);
        for (const end of ends) values[shift / T + asset(end)] = plane[end]!;
      },
    };
  }
  async function* each(): AsyncGenerator<OpenModel> {
    for (const f of folds.keys()) {
      for (const g of groups.keys()) {
        const model = await open(f, g);
        try {
          yield model;
        } finally {
          await model.forecaster.close();
        }
      }
    }
  }
  /** All models of the fold that forecasts a session, to be closed by whoever asks for them. */
  const at = (session: number): Promise<readonly OpenModel[]> => {
    const f = Math.max(
      0,
      folds.findLastIndex(({ testFrom }) => testFrom <= session),
    );
    return Promise.all(Array.from(groups.keys(), (g) => open(f, g)));
  };
  return { dataset: whole, count: folds.length * groups.length, each, at };
}
