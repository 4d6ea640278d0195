import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { EngineChoice } from '@foliograph/models';
import { checkLock, lockPath, readLock, strayed, underLock } from '../lock/index.js';
import { makePlan, specAsJson } from '../plan/index.js';
import type { Outcome } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import type { StrategyResult } from '../stages/summary.js';
import type { Artifact } from '../store/index.js';
import { countTrials } from './countTrials.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { placePage } from './placePage.js';
import { preparePipeline } from './preparePipeline.js';
import { type Made, recordRun } from './recordRun.js';
import { remembered } from './remembered.js';
import { runSelected } from './runSelected.js';

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
  /** Outputs of the stages of the user's own, by the names that the spec gives them, as far as they are finished. */
  readonly own: Readonly<Record<string, Artifact>>;
  /** Templates of the plan that the run was not about, or not about all of. */
  readonly leftOut: readonly string[];
  /** How much has been tried under the name of the spec, this run included; absent where it came to no figures or could not be counted. */
  readonly counted?: number;
}

/** Runs a pipeline as far as it is not in the store, counts what was tried and leaves a record of it there; a mistake of the spec that only the data show is a problem with its place. */
export async function runPipeline(loaded: LoadedSpec, options: PipelineOptions): Promise<Result<PipelineOutcome>> {
  const began = performance.now();
  const warn = (problem: Diagnostic) => options.emit({ type: 'warned', node: loaded.spec.name, problem });
  const made = await mending(() => runOnce(loaded, options), warn);
  if (!made.ok) return made;
  const { outcome } = made.value;
  const { spec, registries, file, settings } = loaded;
  const tried = { plan: makePlan(spec, registries), results: outcome.results };
  const noted = await remembered(async () => {
    const counted = outcome.results.length > 0 ? { counted: await countTrials(options.store, spec.name, [tried]) } : {};
    const asked = { name: spec.name, file, settings, spec: specAsJson(spec, registries) };
    return { ...counted, id: await recordRun(asked, options.store, { ...made.value, seconds: (performance.now() - began) / 1000 }) };
  }, warn);
  return ok({ ...outcome, ...noted });
}

async function runOnce(asked: LoadedSpec, options: PipelineOptions): Promise<Result<Made>> {
  const { store, emit, frozen = false } = options;
  const found = frozen ? await readLock(asked.file) : undefined;
  if (found?.ok === false) return ok(refused({}, found.problems));
  const lock = found?.value;
  if (frozen && !lock) return ok(refused({}, [{ severity: 'error', message: 'the spec has no lock', ...unlocked(asked.file) }]));
  const loaded = lock ? await underLock(asked, lock) : asked;
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return lock ? ok(refused({}, prepared.problems)) : prepared;
  const { files, engine } = prepared.value;
  const trained = Object.keys(loaded.spec.models).length > 0 ? { engine } : {};
  const changed = lock ? checkLock(lock, asked, { files, engine: trained.engine?.identity }) : [];
  if (changed.length > 0) return ok(refused(files, changed));
  const ran = await runSelected(loaded, prepared.value, options);
  if (!ran.ok) return ran;
  const { status, stages, failures, nodes, finished, leftOut } = ran.value;
  if (lock) for (const problem of strayed(lock, finished)) emit({ type: 'warned', node: loaded.spec.name, problem });
  const summary = finished.get('summary');
  const results = summary ? await store.open(summary).json<StrategyResult[]>('results.json') : [];
  const report = finished.get('report');
  const own = nodes.flatMap(({ id, stage }) => {
    const manifest = stage === 'own' ? finished.get(id) : undefined;
    return manifest ? [[id.slice(id.indexOf(':') + 1), store.open(manifest)] as const] : [];
  });
  const page = await placed();
  return ok({
    files,
    finished,
    outcome: {
      run: (report ?? finished.get('panel'))?.key.slice(0, 12) ?? '',
      status,
      stages,
      failures,
      ...trained,
      results,
      own: Object.fromEntries(own),
      ...(page ? { report: page } : {}),
      leftOut,
    },
  });

  function placed(): Promise<string> | undefined {
    if (report) return placePage(store, report, 'report.html', loaded.spec.name);
    // A spec that tests nothing still tells of its data.
    const quality = loaded.spec.split ? undefined : finished.get('quality');
    return quality && placePage(store, quality, 'data.html', `${loaded.spec.name}-data`);
  }
}

/** The end of a run that was not begun. */
const refused = (files: Made['files'], failures: readonly Diagnostic[]): Made => ({
  files,
  finished: new Map(),
  outcome: { run: '', status: 'failed', stages: { total: 0, cached: 0, ran: 0 }, failures, results: [], own: {}, leftOut: [] },
});

const unlocked = (file: string): Pick<Diagnostic, 'place' | 'remedy'> => ({
  place: { file: lockPath(file) },
  remedy: '`folio lock` writes it',
});
