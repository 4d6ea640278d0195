import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { canonical, type Json } from '../json/index.js';
import { type Outcome, run } from '../runner/index.js';
import type { LoadedSweep } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { StrategyResult } from '../stages/summary.js';
import type { Manifest, Store } from '../store/index.js';
import { accuracyOf } from './accuracyOf.js';
import { countTrials } from './countTrials.js';
import type { Criterion } from './criteriaOf.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { type PreparedTrial, prepareTrials } from './prepareTrials.js';
import { ranks } from './ranks.js';
import { type Spread, spreadOf } from './spreadOf.js';
import { without } from './without.js';

/** A figure of a trial over seeds, and its place among all trials, from 1; null where it has none. */
export type RankedSpread = Spread & { readonly rank: number | null };

/** What came of one trial. */
export interface TrialOutcome {
  /** What it lays over the spec, by path. */
  readonly settings: { readonly [path: string]: Json };
  readonly strategy: string;
  readonly test: RankedSpread;
  /** Absent where its forecasts are not validated. */
  readonly validation?: RankedSpread;
}

/** How a sweep ended. */
export interface SweepOutcome {
  readonly status: Outcome['status'];
  readonly name: string;
  readonly failures: readonly Diagnostic[];
  /** Stages of all trials, what they share counted once. */
  readonly stages: Outcome['stages'];
  /** What trials are ranked by: the figure of the test or that of the validation part. */
  readonly by: Criterion;
  readonly test: Criterion;
  readonly validation: Criterion;
  /** Best first; those without a figure last. */
  readonly trials: readonly TrialOutcome[];
  /** How much has been tried under the name of the spec, this sweep included: its strategies, each trial once. */
  readonly counted: number;
}

/** Runs all trials of a sweep as one plan, as far as it is not in the store; a trial that fails keeps no other from its figures. */
export const sweepPipeline = (loaded: LoadedSweep, options: PipelineOptions): Promise<Result<SweepOutcome>> =>
  mending(
    () => sweepOnce(loaded, options),
    (problem) => options.emit({ type: 'warned', node: loaded.base.spec.name, problem }),
  );

async function sweepOnce(loaded: LoadedSweep, { store, executor, emit, signal }: PipelineOptions): Promise<Result<SweepOutcome>> {
  const { name } = loaded.base.spec;
  const prepared = await prepareTrials(loaded, store);
  if (!prepared.ok) return prepared;
  const { criteria, trials, data, errors, unroll } = prepared.value;
  // Nodes of trials are no nodes of the spec: what is remembered of them explains the next sweep.
  const options = { store, executor, stages, spec: `${name} sweep`, emit, signal, keepGoing: true };
  const first = await run(data.nodes, options);
  const told = ({ status, stages, failed }: Outcome) => ({ status, name, stages, failures: [...failed.values()].flat(), ...criteria });
  if (first.status !== 'ok') return ok({ ...told(first), trials: [], counted: 0 });
  const found = await errors(first.finished);
  if (found.length > 0) return ok({ ...told(first), status: 'failed', failures: found, trials: [], counted: 0 });
  const unrolled = await unroll(first.finished);
  if (!unrolled.ok) return unrolled;
  for (const problem of unrolled.value.warnings) emit({ type: 'warned', node: 'factors', problem });
  const outcome = await run(unrolled.value.nodes, { ...options, emit: without(data.nodes, emit) });
  const results = await Promise.all(
    trials.map(async (trial, index) => {
      const finished = new Map(
        [...unrolled.value.ids[index]!].flatMap(([id, named]) => {
          const manifest = outcome.finished.get(named);
          return manifest ? [[id, manifest] as const] : [];
        }),
      );
      return resultOf(trial, finished, criteria, store);
    }),
  );
  const tried = trials.map(({ prepared: { plan } }, index) => ({ plan, results: results[index]!.results }));
  const counted = await countTrials(store, name, tried);
  const { total, cached, ran } = outcome.stages;
  return ok({
    ...told(outcome),
    stages: { total, cached: cached - first.stages.ran, ran: ran + first.stages.ran },
    trials: ordered(
      results.map(({ result }) => result),
      criteria,
    ),
    counted,
  });
}

type Unranked = Omit<TrialOutcome, 'test' | 'validation'> & { readonly test: Spread; readonly validation?: Spread };

/** The figures of a trial, given what is finished of it. */
async function resultOf(
  { trial, strategy, prepared: { plan } }: PreparedTrial,
  finished: ReadonlyMap<string, Manifest>,
  { test, validation }: { readonly test: Criterion; readonly validation: Criterion },
  store: Store,
): Promise<{ result: Unranked; results: readonly StrategyResult[] }> {
  const summary = finished.get('summary');
  const results = summary ? await store.open(summary).json<readonly StrategyResult[]>('results.json') : [];
  const own = results.find((result) => result.name === strategy && result.kind === 'strategy')?.seeds ?? [];
  const accuracy = accuracyOf(plan, strategy);
  const told = accuracy === undefined ? [] : [...finished].filter(([id]) => id === accuracy || id.startsWith(`${accuracy}/`));
  const validated = await Promise.all(told.map(([, manifest]) => validationOf(manifest, validation.key, store)));
  const values = validated.filter((value) => value !== undefined);
  return {
    results,
    result: {
      settings: trial.settings,
      strategy,
      test: spreadOf(own.map(({ seed, figures }) => ({ seed, value: figures[test.key] ?? null }))),
      ...(values.length > 0 && values.length === own.length
        ? { validation: spreadOf(own.map(({ seed }, i) => ({ seed, value: values[i]! }))) }
        : {}),
    },
  };
}

interface StoredRow {
  readonly asset: string;
  readonly part: string;
  readonly forecaster: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

/** A measure of a model's forecasts of all assets on its validation part; undefined where it has none. */
async function validationOf(manifest: Manifest, key: string, store: Store): Promise<number | null | undefined> {
  const rows = await store.open(manifest).json<readonly StoredRow[]>('accuracy.json');
  const row = rows.find(({ asset, part, forecaster }) => asset === 'pooled' && part === 'validation' && forecaster === 'model');
  return row && (row.figures[key] ?? null);
}

/** Trials with their ranks, best first by what was asked for; equal ones in the order of their settings, so that the order in which trials are written decides nothing. */
function ordered(
  trials: readonly Unranked[],
  { by, test, validation }: { readonly by: Criterion; readonly test: Criterion; readonly validation: Criterion },
): readonly TrialOutcome[] {
  const tested = ranks(
    trials.map(({ test }) => test.mean),
    test.less,
  );
  const validated = ranks(
    trials.map(({ validation }) => validation?.mean ?? null),
    validation.less,
  );
  const ranked = trials.map((trial, i): TrialOutcome => {
    const { validation, ...rest } = trial;
    return {
      ...rest,
      test: { ...trial.test, rank: tested[i]! },
      ...(validation ? { validation: { ...validation, rank: validated[i]! } } : {}),
    };
  });
  const order = ({ test, validation }: TrialOutcome) => (by.part === 'test' ? test.rank : validation?.rank) ?? Infinity;
  const key = ({ settings }: TrialOutcome) => canonical(settings);
  return ranked.toSorted((a, b) => (order(a) === order(b) ? (key(a) < key(b) ? -1 : 1) : order(a) - order(b)));
}
