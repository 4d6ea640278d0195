import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { EngineChoice } from '@foliograph/models';
import type { Executor } from '../executors/index.js';
import { type Outcome, type RunEvent, run } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { StrategyResult } from '../stages/summary.js';
import type { Store } from '../store/index.js';
import { errorsIn } from './errorsIn.js';
import { mending } from './mending.js';
import { placePage } from './placePage.js';
import { preparePipeline } from './preparePipeline.js';
import { without } from './without.js';

/** How a pipeline's run ended. */
export interface PipelineOutcome {
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
}

/** Runs a pipeline as far as it is not in the store; a mistake of the spec that only the data show is a problem with its place. */
export const runPipeline = (loaded: LoadedSpec, options: PipelineOptions): Promise<Result<PipelineOutcome>> =>
  mending(
    () => runOnce(loaded, options),
    (problem) => options.emit({ type: 'warned', node: loaded.spec.name, problem }),
  );

async function runOnce(loaded: LoadedSpec, { store, executor, emit, signal }: PipelineOptions): Promise<Result<PipelineOutcome>> {
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const options = { store, executor, stages, spec: loaded.spec.name, emit, signal };
  const data = await run(prepared.value.data, options);
  if (data.status !== 'ok') return ok(told(data));
  const errors = await errorsIn(prepared.value.plan, prepared.value.data, data.finished, store);
  if (errors.length > 0) return ok({ ...told(data), status: 'failed', failures: errors });
  const panel = data.finished.get('panel');
  const unrolled = await prepared.value.unroll(panel && store.open(panel));
  if (!unrolled.ok) return unrolled;
  for (const problem of unrolled.value.warnings) emit({ type: 'warned', node: 'factors', problem });
  // The data were run to learn what they hold; what was told of them is not told again.
  const outcome = await run(unrolled.value.nodes, { ...options, emit: without(prepared.value.data, emit) });
  const summary = outcome.finished.get('summary');
  const results = summary ? await store.open(summary).json<StrategyResult[]>('results.json') : [];
  const report = outcome.finished.get('report');
  const page = await placed();
  const { total, cached, ran } = outcome.stages;
  return ok({
    ...told(outcome),
    ...(Object.keys(loaded.spec.models).length > 0 ? { engine: prepared.value.engine } : {}),
    stages: { total, cached: cached - data.stages.ran, ran: ran + data.stages.ran },
    results,
    ...(page ? { report: page } : {}),
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
