import type { Result } from '@foliograph/core';
import { type Executor, local } from '../executors/index.js';
import { type PipelineOptions, type PipelineOutcome, runPipeline } from '../pipeline/index.js';
import type { RunEvent } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import { findHome, openStore } from '../store/index.js';
import type { Settings } from './Settings.js';

/** How a pipeline is run. */
export interface RunSettings extends Settings, Omit<PipelineOptions, 'store' | 'executor' | 'emit' | 'signal'> {
  /** Told what happens, as it happens. */
  readonly emit?: (event: RunEvent) => void;
  /** Ends the run once it is aborted; what is finished is kept, and the outcome is `interrupted`. */
  readonly signal?: AbortSignal;
  /** How many stages may run at once; the processor's cores where left out. */
  readonly jobs?: number;
  /** Where stages run; in this process and its workers where left out. Whoever gives one closes it. */
  readonly executor?: Executor;
}

/** Runs a pipeline as far as it is not in the store; a mistake of the spec that only the data show is a problem with its place, and a stage that fails is told by the outcome. */
export async function run(loaded: LoadedSpec, settings: RunSettings = {}): Promise<Result<PipelineOutcome>> {
  const { home = findHome(loaded.file, process.env), jobs, executor, ...rest } = settings;
  const store = await openStore(home);
  if (!store.ok) return store;
  const used = executor ?? local({ stages, ...(jobs === undefined ? {} : { slots: jobs }) });
  try {
    return await runPipeline(loaded, { emit: () => {}, signal: new AbortController().signal, ...rest, store: store.value, executor: used });
  } finally {
    if (!executor) await used.close();
  }
}
