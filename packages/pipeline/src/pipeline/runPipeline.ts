import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { Executor } from '../executors/index.js';
import { type Outcome, type RunEvent, run } from '../runner/index.js';
import type { LoadedSpec, Registries } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { StrategyResult } from '../stages/summary.js';
import type { Store } from '../store/index.js';
import { preparePipeline } from './preparePipeline.js';

/** How a pipeline's run ended. */
export interface PipelineOutcome {
  /** Short name of this run: the same for the same spec, data and versions. */
  readonly run: string;
  readonly status: Outcome['status'];
  readonly stages: Outcome['stages'];
  readonly failures: readonly Diagnostic[];
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
export async function runPipeline(
  loaded: LoadedSpec,
  registries: Registries,
  { store, executor, emit, signal }: PipelineOptions,
): Promise<Result<PipelineOutcome>> {
  const prepared = await preparePipeline(loaded, registries);
  if (!prepared.ok) return prepared;
  const ran = new Set<string>();
  const seen = new Set<string>();
  const watch = (event: RunEvent) => {
    if (event.type === 'finished') ran.add(event.node);
    // The data are run twice, first alone to learn what they hold: each is told of once.
    const again = (event.type === 'hit' || event.type === 'warned') && seen.has(`${event.type} ${event.node}`);
    if (event.type === 'hit' && ran.has(event.node)) return;
    if (!again) emit(event);
  };
  const remember = (nodes: readonly { id: string }[]) =>
    nodes.forEach(({ id }) => ['hit', 'warned'].forEach((type) => seen.add(`${type} ${id}`)));
  const options = { store, executor, stages, spec: loaded.spec.name, emit: watch, signal };

  const data = await run(prepared.value.data, options);
  const panel = data.finished.get('panel');
  if (!panel) return ok(summarise(data, []));
  remember(prepared.value.data);
  const nodes = await prepared.value.unroll(store.open(panel));
  if (!nodes.ok) return nodes;
  emit({ type: 'planned', total: nodes.value.length });
  const outcome = await run(nodes.value, options);
  const summary = outcome.finished.get('summary');
  const results = summary ? await store.open(summary).json<StrategyResult[]>('results.json') : [];
  const report = outcome.finished.get('report');
  const path = report ? await placeReport() : undefined;
  return ok(summarise(outcome, results, path));

  function summarise(
    { status, stages: counts, failed, finished }: Outcome,
    results: readonly StrategyResult[],
    report?: string,
  ): PipelineOutcome {
    const cached = counts.total - ran.size;
    return {
      run: (finished.get('report') ?? finished.get('panel'))?.key.slice(0, 12) ?? '',
      status,
      stages: { total: counts.total, cached: Math.min(counts.cached, cached), ran: ran.size },
      failures: [...failed.values()].flat(),
      results,
      ...(report ? { report } : {}),
    };
  }

  async function placeReport(): Promise<string> {
    const folder = join(store.home, 'reports');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${loaded.spec.name}.html`);
    const bytes = await store.open(report!).bytes('report.html');
    await writeFile(`${path}.${process.pid}`, bytes);
    await rename(`${path}.${process.pid}`, path);
    return path;
  }
}
