import type { StrategyResult } from '../stages/summary.js';
import type { Manifest, Store } from '../store/index.js';
import { accuracyOf } from './accuracyOf.js';
import type { Criterion } from './criteriaOf.js';
import type { PreparedTrial } from './prepareTrials.js';
import { spreadOf } from './spreadOf.js';
import type { Unranked } from './TrialOutcome.js';

/** The figures of a trial, given what is finished of it. */
export async function trialFigures(
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
