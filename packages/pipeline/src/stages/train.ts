import { type Fold, trainingSamples } from '@foliograph/core';
import { onnx, openForecaster, parity, type TrainingProgress } from '@foliograph/models';
import { datasetFromArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';
import { keptFeatures } from './keptFeatures.js';
import { readScaling } from './readScaling.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';
import { taskOf } from './taskOf.js';
import { thinned } from './thinned.js';
import { type Digested, unchanged } from './unchanged.js';

interface TrainParams {
  readonly model: Readonly<Record<string, object>>;
  /** Sessions from a decision to the end of its label. */
  readonly reach: number;
  readonly at: { readonly asset?: string; readonly fold: Fold; readonly seed: number };
}

/** What is told of a training beside its frozen model. */
export interface TrainingRecord {
  /** Null for a model pooled over assets. */
  readonly asset: string | null;
  readonly seed: number;
  readonly samples: { readonly training: number; readonly validation: number };
  readonly epochs: readonly { readonly loss: number; readonly validation: number | null }[];
  /** The epoch whose weights were kept, from 1; 0 where nothing is trained. */
  readonly best: number;
  /** Largest difference between the trainer's forecasts and the frozen model's, over training windows spread evenly. */
  readonly parity: { readonly absolute: number; readonly relative: number };
}

/** Windows on which trainer and frozen model are held against each other. */
const COMPARED = 4096;

/** Evenly spaced rows, all of them where there are few. */
const some = (rows: Int32Array): Int32Array => {
  const step = Math.max(1, Math.ceil(rows.length / COMPARED));
  return rows.filter((_, i) => i % step === 0);
};

const told = ({ number, of, loss, validation }: NonNullable<TrainingProgress['epoch']>) =>
  `epoch ${number} of ${of}, loss ${loss.toPrecision(4)}${Number.isNaN(validation) ? '' : `, validation ${validation.toPrecision(4)}`}`;

/** Trains one model on the training part of a fold and freezes it to ONNX, once both agree. */
export const train = defineStage<TrainParams>({
  summary: 'One trained model, frozen to ONNX with its scaling inside.',
  version: 2,
  deterministic: true,
  heavy: true,
  async run({ dataset = [], scaling = [], screen = [] }, { model: choice, reach, at }, context) {
    const { files: opened } = (context.here ?? { files: [] }) as unknown as { readonly files: readonly Digested[] };
    const { name, params: given } = single(choice);
    const params = { ...given, ...Object.fromEntries(opened.map(({ name: parameter, path }) => [parameter, path])) } as typeof given;
    const model = registries.models.get(name)!;
    const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const own = taskOf(whole, await readScaling(scaling[0]!), at.asset);
    const chosen = await keptFeatures(own.dataset, screen[0]);
    if (!chosen.ok) return chosen;
    const part = { ...own, dataset: chosen.value };
    const samples = trainingSamples(part.dataset, at.fold, {
      window: model.window(params),
      reach,
      validation: model.validation(params),
    });
    const random = (...names: readonly (string | number)[]) =>
      context.random('train', at.asset ?? '', at.fold.trainFrom, at.fold.trainTo, at.seed, ...names);
    const learnt = thinned(samples.training, model.samples?.(params) ?? Infinity, random('samples'));
    const label = at.asset === undefined ? name : `${name} of ${at.asset}`;
    const task = { name: label, ...part, samples: { ...samples, training: learnt } };
    const computing = { engine: onnx, threads: model.threads?.(params) ?? 1 };
    let note = '';
    const trained = await model.train(task, params, {
      random,
      signal: context.signal,
      ...computing,
      progress: ({ done, total, unit, epoch }) => {
        if (epoch) note = told(epoch);
        context.progress({ done, total, unit, note });
      },
    });
    const same = await unchanged(opened);
    if (!same.ok) return same;
    if (!trained.ok) return trained;
    const frozen = model.freeze(trained.value, task, params);
    const forecaster = await openForecaster(frozen, { threads: context.threads });
    const agreement = await parity({ model, trained: trained.value, task, p: params }, some(learnt), forecaster, computing);
    await forecaster.close();
    if (!agreement.ok) return agreement;
    const record: TrainingRecord = {
      asset: at.asset ?? null,
      seed: at.seed,
      samples: { training: learnt.length, validation: samples.validation.length },
      epochs: trained.value.epochs.map(({ loss, validation }) => ({ loss, validation: Number.isNaN(validation) ? null : validation })),
      best: trained.value.best,
      parity: agreement.value,
    };
    await context.write('model.onnx', frozen);
    await context.write('training.json', JSON.stringify(record));
    const all = samples.training.length;
    if (learnt.length === all) return { ok: true, value: {} };
    const message = `${label} learns from ${learnt.length} of ${all} samples, evenly spaced, since its time grows faster than their number`;
    return { ok: true, value: { warnings: [{ severity: 'warning', message }] } };
  },
});
