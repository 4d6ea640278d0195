import { type Dataset, lengthen, makeDataset, makeUpBar, type Panel, parseFormula } from '@foliograph/core';
import type { Registries } from '../spec/index.js';
import { type FeatureParams, featuresOn } from './featuresOn.js';
import { formulasOf } from './formulasOf.js';
import { type ModelParams, type OpenModel, openModels } from './openModels.js';
import type { Inputs } from './Stage.js';
import { single } from './single.js';

/** How forecasts go on from bars that they made up themselves. */
export interface ContinuedParams extends FeatureParams {
  /** Sessions from a decision to the one whose return its forecast is, less one. */
  readonly delay: number;
}

interface Continuing extends ContinuedParams {
  readonly panel: Panel;
  /** Those that decide, rising. */
  readonly sessions: Int32Array;
  /** Sessions from a decision on whose forecasts are averaged. */
  readonly ahead: number;
  readonly price: string;
  readonly models: ModelParams;
  toReturn(forecast: number, price: number): number;
  readonly members: Pick<Registries, 'transforms'>;
  readonly signal: AbortSignal;
}

/**
 * At each deciding session t the mean of the returns that the models of t forecast at t, t + 1, …, NaN on all others and where a forecast is missing. Nothing after t is read:
 * the bar of each later session is the one before it moved by the return that is forecast of that session, and factors are computed again on the bars up to it.
 */
export async function continuedReturns(inputs: Inputs, about: Continuing): Promise<Float64Array> {
  const { panel, sessions, ahead, models, signal } = about;
  const [N, T] = [panel.assets.length, panel.sessions.length];
  const means = new Float64Array(N * T).fill(NaN);
  const { dataset, at } = await openModels(inputs, models);
  let opened: { readonly fold: number; readonly all: readonly OpenModel[] } | undefined;
  const close = async () => void (await Promise.all(opened?.all.map(({ forecaster }) => forecaster.close()) ?? []));
  try {
    for (const t of sessions) {
      signal.throwIfAborted();
      const fold = models.folds.findLastIndex(({ testFrom }) => testFrom <= t);
      if (opened?.fold !== fold) {
        await close();
        opened = { fold, all: await at(t) };
      }
      // Not 0, so that a mean over one is itself.
      const sums = new Float64Array(N).fill(-0);
      for await (const [session, returns] of continued(opened.all, dataset, t, about))
        if (session >= t) for (let n = 0; n < N; n++) sums[n]! += returns[n]!;
      for (let n = 0; n < N; n++) means[n * T + t] = sums[n]! / ahead;
    }
  } finally {
    await close();
  }
  return means;
}

/** The returns forecast at each session from that on whose forecast the first bar to make up has, with the session, given what is known at t. */
async function* continued(
  models: readonly OpenModel[],
  dataset: Dataset,
  t: number,
  { panel, ahead, delay, price, toReturn, formulas, transforms, members }: Continuing,
): AsyncGenerator<readonly [number, Float64Array]> {
  const N = panel.assets.length;
  const { window: W } = models[0]!.forecaster;
  const longer = lengthen(
    panel,
    t,
    ahead - 1,
    new Set([...fieldsRead({ formulas, transforms }, members), 'member', 'close', 'preclose', price]),
  );
  const [T, L] = [panel.sessions.length, longer.sessions.length];
  const prices = longer.fields.get(price)!;
  const returns = new Map<number, Float64Array>();
  /** Features of the sessions that are made up, by session. */
  const made = new Map<number, Float32Array>();
  for (let s = t - delay; s < L; s++) {
    if (s > t) {
      makeUpBar(longer, s, returns.get(s - 1 - delay)!);
      const planes = featuresOn(longer, { formulas, transforms }, members);
      const { rows } = makeDataset({
        ...{ assets: panel.assets, sessions: [''], features: dataset.features, labels: new Float64Array(N) },
        planes: planes.map((plane) => Float32Array.from({ length: N }, (_, n) => plane[n * L + s]!)),
      });
      made.set(s, rows);
    }
    const labels = new Float64Array(N).fill(NaN);
    if (s >= 0) for (const model of models) await model.forecastEnd(windowOf(s), t, labels);
    const forecast = labels.map((label, n) => toReturn(label, s < 0 ? NaN : prices[n * L + s]!));
    returns.set(s, forecast);
    yield [s, forecast];
  }

  /** The rows of the window that ends at a session: those of the dataset up to t, made up after it. */
  function windowOf(end: number): Dataset {
    const K = dataset.features.length;
    const rows = new Float32Array(N * W * K).fill(NaN);
    for (let w = 0; w < W; w++) {
      const s = end - W + 1 + w;
      if (s < 0) continue;
      const [from, width, first] = s > t ? [made.get(s)!, K, 0] : [dataset.rows, T * K, s * K];
      for (let n = 0; n < N; n++) rows.set(from.subarray(n * width + first, n * width + first + K), (n * W + w) * K);
    }
    return { ...dataset, sessions: Array.from({ length: W }, () => ''), rows, labels: new Float64Array(N * W) };
  }
}

function fieldsRead({ formulas, transforms }: FeatureParams, { transforms: known }: Pick<Registries, 'transforms'>): readonly string[] {
  const parsed = formulas.flatMap((text) => {
    const formula = parseFormula(text);
    return formula.ok ? formula.value.reads : [];
  });
  const besides = transforms.flatMap((choice) => {
    const { name, params } = single(choice);
    return formulasOf(known.get(name) as never, params).flatMap(({ reads }) => reads);
  });
  return [...parsed, ...besides];
}
