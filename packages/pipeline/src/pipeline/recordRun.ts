import { thisEnvironment } from '../environment/index.js';
import { canonical, type Json, sha256 } from '../json/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { type Manifest, type RunNode, runRecordsAt, type Store } from '../store/index.js';
import type { PreparedPipeline } from './preparePipeline.js';
import type { PipelineOutcome } from './runPipeline.js';

/** What came of a run: the digests of the files it was to read, and the outputs of the nodes that finished. */
export interface Made<O = PipelineOutcome> {
  readonly outcome: O;
  readonly files: PreparedPipeline['files'];
  readonly finished: ReadonlyMap<string, Manifest>;
}

type Recorded = Pick<PipelineOutcome, 'status' | 'stages' | 'run' | 'engine' | 'failures'>;

/** What was run: with the spec as it was resolved, and with the trials of a sweep. */
export interface Asked extends Pick<LoadedSpec, 'file' | 'settings'> {
  readonly name: string;
  readonly spec: Json;
}

/** Leaves the record of a run that has just ended in the store, and gives its id. */
export async function recordRun(
  { name, file, settings, spec }: Asked,
  store: Store,
  { outcome, files, finished, seconds }: Made<Recorded> & { readonly seconds: number },
): Promise<string> {
  const { status, stages, run, engine, failures } = outcome;
  const made = [...finished].map(([id, { key, digest }]): RunNode => ({ id, key, digest }));
  const figures = made.find(({ id }) => id === 'summary');
  const record = await runRecordsAt(store.home).add(
    {
      ...{ seconds, status, name, file, settings, spec, specDigest: sha256(canonical(spec)) },
      ...{ result: run, stages, ...(engine ? { engine: { ...engine.identity } } : {}), environment: thisEnvironment() },
      ...(figures ? { figures } : {}),
      problems: failures,
    },
    { nodes: made, files },
  );
  return record.id;
}
