import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import { type Outcome, run } from '../runner/index.js';
import { type LoadedSpec, screened } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { ScreeningRecord } from '../stages/screen.js';
import { errorsIn } from './errorsIn.js';
import { mending } from './mending.js';
import { preparePipeline } from './preparePipeline.js';
import type { PipelineOptions } from './runPipeline.js';
import { upTo } from './upTo.js';
import { without } from './without.js';

/** What the screening of a pipeline's factors came to. */
export interface ScreenedFactors {
  readonly status: Outcome['status'];
  /** What kept a fold from being screened. */
  readonly failures: readonly Diagnostic[];
  /** One a fold, in order, as far as they are finished. */
  readonly folds: readonly ScreeningRecord[];
}

/** Runs a pipeline up to the screening of its factors, as far as that is not in the store; a problem where the spec has no screen. */
export async function screenFactors(loaded: LoadedSpec, options: PipelineOptions): Promise<Result<ScreenedFactors>> {
  const { spec, registries, place } = loaded;
  if (!screened(spec, registries)) {
    const remedy = 'add one, such as screen: { information-coefficient: { per: session } }';
    return fail('the spec keeps all its factors: it has no screen', { place: place(['screen']), remedy });
  }
  const warn = (problem: Diagnostic) => options.emit({ type: 'warned', node: spec.name, problem });
  return mending(() => screenOnce(loaded, options), warn);
}

async function screenOnce(loaded: LoadedSpec, { store, executor, emit, signal }: PipelineOptions): Promise<Result<ScreenedFactors>> {
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const options = { store, executor, stages, spec: loaded.spec.name, emit, signal };
  const { plan, data, unroll } = prepared.value;
  const first = await run(data, options);
  const ended = ({ status, failed }: Outcome) => ({ status, failures: [...failed.values()].flat(), folds: [] });
  if (first.status !== 'ok') return ok(ended(first));
  const errors = await errorsIn(plan, data, first.finished, store);
  if (errors.length > 0) return ok({ status: 'failed', failures: errors, folds: [] });
  const panel = first.finished.get('panel');
  const unrolled = await unroll(panel && store.open(panel));
  if (!unrolled.ok) return unrolled;
  const { nodes, warnings } = unrolled.value;
  for (const problem of warnings) emit({ type: 'warned', node: 'factors', problem });
  const outcome = await run(upTo(nodes, 'screen'), { ...options, emit: without(data, emit) });
  const finished = nodes.flatMap(({ id, stage }) => (stage === 'screen' ? (outcome.finished.get(id) ?? []) : []));
  const folds = await Promise.all(finished.map((manifest) => store.open(manifest).json<ScreeningRecord>('screening.json')));
  return ok({ ...ended(outcome), folds });
}
