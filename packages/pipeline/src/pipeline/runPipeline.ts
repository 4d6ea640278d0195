import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { EngineChoice } from '@foliograph/models';
import type { Executor } from '../executors/index.js';
import { checkLock, readLock, strayed, underLock } from '../lock/index.js';
import { type Outcome, type RunEvent, run } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { StrategyResult } from '../stages/summary.js';
import { type Store, StoreFailure } from '../store/index.js';
import { errorsIn } from './errorsIn.js';
import { mending } from './mending.js';
import { placePage } from './placePage.js';
import { preparePipeline } from './preparePipeline.js';
import { type Made, recordRun } from './recordRun.js';
import { without } from './without.js';

/** How a pipeline's run ended. */
export interface PipelineOutcome {
  /** Id of the record that this run left in the store; absent where it could not be written. */
  readonly id?: string;
  /** Short name of this run: the same for the same spec, data and versions. */
  readonly run: string;
  readonly status: Outcome['status'];
  readonly stages: Outcome['stages'];
  readonly failures: readonly Diagnostic[];
  /** What trained its models, and why it was chosen; absent where it has none. */
  readonly engine?: EngineChoice;
  /** Empty until the summary is finished. */
  readonly results: readonly StrategyResult[];
  /** Path of the HTML report; absent until it is finished. */
  readonly report?: string;
}

export interface PipelineOptions {
  readonly store: Store;
  readonly executor: Executor;
  readonly emit: (event: RunEvent) => void;
  readonly signal: AbortSignal;
  /** Whether nothing is run where spec, files, engine or versions differ from the lock beside the spec. */
  readonly frozen?: boolean;
}

/** Runs a pipeline as far as it is not in the store, and leaves a record of it there; a mistake of the spec that only the data show is a problem with its place. */
export async function runPipeline(loaded: LoadedSpec, options: PipelineOptions): Promise<Result<PipelineOutcome>> {
  const began = performance.now();
  const warn = (problem: Diagnostic) => options.emit({ type: 'warned', node: loaded.spec.name, problem });
  const made = await mending(() => runOnce(loaded, options), warn);
  if (!made.ok) return made;
  const { outcome } = made.value;
  try {
    return ok({ ...outcome, id: await recordRun(loaded, options.store, { ...made.value, seconds: (performance.now() - began) / 1000 }) });
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    warn({ ...error.problem, severity: 'warning', message: `no record of this run was written: ${error.problem.message}` });
    return ok(outcome);
  }
}

async function runOnce(asked: LoadedSpec, { store, executor, emit, signal, frozen = false }: PipelineOptions): Promise<Result<Made>> {
  const found = frozen ? await readLock(asked.file) : undefined;
  if (found?.ok === false) return ok(refused({}, found.problems));
  const lock = found?.value;
  const loaded = lock ? await underLock(asked, lock) : asked;
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return lock ? ok(refused({}, prepared.problems)) : prepared;
  const { plan, files, data, engine, unroll } = prepared.value;
  const trained = Object.keys(loaded.spec.models).length > 0 ? { engine } : {};
  const changed = lock ? checkLock(lock, asked, { files, engine: trained.engine?.identity }) : [];
  if (changed.length > 0) return ok(refused(files, changed));
  const options = { store, executor, stages, spec: loaded.spec.name, emit, signal };
  const first = await run(data, options);
  const errors = first.status === 'ok' ? await errorsIn(plan, data, first.finished, store) : [];
  const early = { files, finished: first.finished };
  if (errors.length > 0) return ok({ ...early, outcome: { ...told(first), status: 'failed', failures: errors } });
  if (first.status !== 'ok') return ok({ ...early, outcome: told(first) });
  const panel = first.finished.get('panel');
  const unrolled = await unroll(panel && store.open(panel));
  if (!unrolled.ok) return unrolled;
  const { nodes, warnings } = unrolled.value;
  for (const problem of warnings) emit({ type: 'warned', node: 'factors', problem });
  // The data were run to learn what they hold; what was told of them is not told again.
  const outcome = await run(nodes, { ...options, emit: without(data, emit) });
  if (lock) for (const problem of strayed(lock, outcome.finished)) emit({ type: 'warned', node: loaded.spec.name, problem });
  const summary = outcome.finished.get('summary');
  const results = summary ? await store.open(summary).json<StrategyResult[]>('results.json') : [];
  const report = outcome.finished.get('report');
  const page = await placed();
  const { total, cached, ran } = outcome.stages;
  return ok({
    files,
    finished: outcome.finished,
    outcome: {
      ...told(outcome),
      ...trained,
      stages: { total, cached: cached - first.stages.ran, ran: ran + first.stages.ran },
      results,
      ...(page ? { report: page } : {}),
    },
  });

  function placed(): Promise<string> | undefined {
    if (report) return placePage(store, report, 'report.html', loaded.spec.name);
    // A spec that tests nothing still tells of its data.
    const quality = loaded.spec.split ? undefined : outcome.finished.get('quality');
    return quality && placePage(store, quality, 'data.html', `${loaded.spec.name}-data`);
  }
}

const told = ({ status, stages, failed, finished }: Outcome): PipelineOutcome => ({
  run: (finished.get('report') ?? finished.get('panel'))?.key.slice(0, 12) ?? '',
  status,
  stages,
  failures: [...failed.values()].flat(),
  results: [],
});

/** The end of a run that was not begun. */
const refused = (files: Made['files'], failures: readonly Diagnostic[]): Made => ({
  files,
  finished: new Map(),
  outcome: { run: '', status: 'failed', stages: { total: 0, cached: 0, ran: 0 }, failures, results: [] },
});
