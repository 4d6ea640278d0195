import { type Diagnostic, type Fold, trainingSamples } from '@foliograph/core';
import { openForecaster, parity, readInitializers, type TrainingProgress } from '@foliograph/models';
import { datasetFromArrow, planeFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';
import { computingOf } from './computingOf.js';
import { keptFeatures } from './keptFeatures.js';
import { membersOf } from './membersOf.js';
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
  readonly at: {
    readonly asset?: string;
    readonly sector?: { readonly name: string; readonly code: number };
    readonly fold: Fold;
    /** Absent where random numbers decide nothing. */
    readonly seed?: number;
    readonly member?: number;
  };
}

/** What is told of a training beside its frozen model. */
export interface TrainingRecord {
  /** The asset or sector it is of; null for a model pooled over all. */
  readonly asset: string | null;
  readonly seed: number;
  /** Which of an ensemble it is, from 0. */
  readonly member: number;
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

/** Which rows are of a sector; all where none is named. */
async function ownSector(artifact: Artifact | undefined, code: number | undefined): Promise<(row: number) => boolean> {
  if (!artifact || code === undefined) return () => true;
  const { plane } = planeFromArrow(await artifact.bytes('sector.arrow'));
  return (row) => plane[row] === code;
}

/** Trains one model on the training part of a fold and freezes it to ONNX, once both agree. */
export const train = defineStage<TrainParams>({
  summary: 'One trained model, frozen to ONNX with its scaling inside.',
  version: 3,
  deterministic: true,
  tolerance: 1e-4,
  heavy: true,
  async run({ dataset = [], scaling = [], screen = [], sector = [], before = [] }, { model: choice, reach, at }, context) {
    const members = await membersOf(context);
    const { files: opened } = (context.here ?? { files: [] }) as unknown as { readonly files: readonly Digested[] };
    const { name, params: given } = single(choice);
    const params = { ...given, ...Object.fromEntries(opened.map(({ name: parameter, path }) => [parameter, path])) } as typeof given;
    const model = members.models.get(name)!;
    const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const own = taskOf(whole, await readScaling(scaling[0]!), at.asset);
    const chosen = await keptFeatures(own.dataset, screen[0]);
    if (!chosen.ok) return chosen;
    const part = { ...own, dataset: chosen.value };
    const spans = { window: model.window(params), reach, validation: model.validation(params) };
    const samples = trainingSamples(part.dataset, at.fold, spans, await ownSector(sector[0], at.sector?.code));
    const whose = at.asset ?? at.sector?.name;
    // The first of an ensemble draws what a model alone does.
    const member = at.member ? [`member ${at.member}`] : [];
    const random = (...names: readonly (string | number)[]) =>
      context.random('train', whose ?? '', at.fold.trainFrom, at.fold.trainTo, at.seed ?? 0, ...member, ...names);
    const learnt = thinned(samples.training, model.samples?.(params) ?? Infinity, random('samples'));
    const label = whose === undefined ? name : `${name} of ${whose}`;
    const task = { name: label, ...part, samples: { ...samples, training: learnt } };
    const initial = before[0] && readInitializers(await before[0].bytes('model.onnx'));
    if (initial && !initial.ok) return initial;
    const computing = computingOf(context.engine);
    let note = '';
    const trained = await model.train(task, params, {
      random,
      signal: context.signal,
      ...computing,
      checkpoints: context.unfinished,
      ...(initial && { initial: initial.value }),
      progress: ({ done, total, unit, epoch }) => {
        if (epoch) note = told(epoch);
        context.progress({ done, total, unit, note });
      },
    });
    const same = await unchanged(opened);
    if (!same.ok) return same;
    if (!trained.ok) return trained;
    const frozen = model.freeze(trained.value, task, params);
    const forecaster = await openForecaster(frozen);
    const agreement = await parity({ model, trained: trained.value, task, p: params }, some(learnt), forecaster, computing);
    await forecaster.close();
    if (!agreement.ok) return agreement;
    const record: TrainingRecord = {
      asset: whose ?? null,
      seed: at.seed ?? 0,
      member: at.member ?? 0,
      samples: { training: learnt.length, validation: samples.validation.length },
      epochs: trained.value.epochs.map(({ loss, validation }) => ({ loss, validation: Number.isNaN(validation) ? null : validation })),
      best: trained.value.best,
      parity: agreement.value,
    };
    await context.write('model.onnx', frozen);
    await context.write('training.json', JSON.stringify(record));
    const all = samples.training.length;
    const fewer =
      learnt.length < all
        ? [`${label} learns from ${learnt.length} of ${all} samples, evenly spaced, since its time grows faster than their number`]
        : [];
    const warnings = [...fewer, ...(trained.value.notes ?? [])].map((message): Diagnostic => ({ severity: 'warning', message }));
    return { ok: true, value: { warnings } };
  },
});
