import { thisEnvironment } from '../environment/index.js';
import { canonical, sha256 } from '../json/index.js';
import { specAsJson } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { type Manifest, type RunNode, runRecordsAt, type Store } from '../store/index.js';
import type { PreparedPipeline } from './preparePipeline.js';
import type { PipelineOutcome } from './runPipeline.js';

/** What came of a run: the digests of the files it was to read, and the outputs of the nodes that finished. */
export interface Made {
  readonly outcome: PipelineOutcome;
  readonly files: PreparedPipeline['files'];
  readonly finished: ReadonlyMap<string, Manifest>;
}

/** Leaves the record of a run that has just ended in the store, and gives its id. */
export async function recordRun(
  { file, settings, spec, registries }: LoadedSpec,
  store: Store,
  { outcome, files, finished, seconds }: Made & { readonly seconds: number },
): Promise<string> {
  const { status, stages, run, engine, failures } = outcome;
  const resolved = specAsJson(spec, registries);
  const made = [...finished].map(([id, { key, digest }]): RunNode => ({ id, key, digest }));
  const figures = made.find(({ id }) => id === 'summary');
  const record = await runRecordsAt(store.home).add(
    {
      ...{ seconds, status, name: spec.name, file, settings, spec: resolved, specDigest: sha256(canonical(resolved)) },
      ...{ result: run, stages, ...(engine ? { engine: { ...engine.identity } } : {}), environment: thisEnvironment() },
      ...(figures ? { figures } : {}),
      problems: failures,
    },
    { nodes: made, files },
  );
  return record.id;
}
