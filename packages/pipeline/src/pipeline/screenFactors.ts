import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import type { Outcome } from '../runner/index.js';
import { type LoadedSpec, screened } from '../spec/index.js';
import type { ScreeningRecord } from '../stages/screen.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { preparePipeline } from './preparePipeline.js';
import { runSelected } from './runSelected.js';

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

async function screenOnce(loaded: LoadedSpec, options: PipelineOptions): Promise<Result<ScreenedFactors>> {
  const prepared = await preparePipeline(loaded, options.store.digest);
  if (!prepared.ok) return prepared;
  const ran = await runSelected(loaded, prepared.value, { ...options, selection: { until: ['screen'] } });
  if (!ran.ok) return ran;
  const { status, failures, nodes, finished } = ran.value;
  const screened = nodes.flatMap(({ id, stage }) => (stage === 'screen' ? (finished.get(id) ?? []) : []));
  const folds = await Promise.all(screened.map((manifest) => options.store.open(manifest).json<ScreeningRecord>('screening.json')));
  return ok({ status, failures, folds });
}
