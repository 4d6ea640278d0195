import { rename, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';
import { type Processor, thisProcessor } from '../environment/index.js';
import { canonical } from '../json/index.js';
import { computedOn, type Lock, type LockedNode, lockPath, lockText, versionsOf } from '../lock/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { type RunRecord, runRecordsAt, type Store } from '../store/index.js';
import { figuresOf } from './compareRuns.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { type PipelineOutcome, runPipeline } from './runPipeline.js';

/** How a run ended, and the lock that was written where it ended well. */
export interface LockedPipeline {
  readonly outcome: PipelineOutcome;
  /** Path of the lock; absent where the run did not end well. */
  readonly file?: string;
}

/** Runs a pipeline as far as it is not in the store and writes beside its spec what it came of and came to. */
export async function lockPipeline(loaded: LoadedSpec, options: PipelineOptions): Promise<Result<LockedPipeline>> {
  const ran = await runPipeline(loaded, options);
  if (!ran.ok) return ran;
  const outcome = ran.value;
  if (outcome.status !== 'ok') return ok({ outcome });
  const record = outcome.id === undefined ? undefined : runRecordsAt(options.store.home).read(outcome.id);
  if (!record) return fail('the record of the run could not be read again', { place: { file: options.store.home } });
  const file = lockPath(loaded.file);
  const text = lockText(await lockOf(record, options.store));
  try {
    await writeFile(`${file}.${process.pid}`, text);
    await rename(`${file}.${process.pid}`, file);
  } catch (error) {
    return fail(`the lock cannot be written: ${(error as Error).message}`, { place: { file }, remedy: 'allow writing beside the spec' });
  }
  return ok({ outcome, file });
}

async function lockOf(record: RunRecord, store: Store): Promise<Lock> {
  const { nodes: made, files } = runRecordsAt(store.home).nodes(record)!;
  const processors: Processor[] = [];
  const nodes: Record<string, LockedNode> = {};
  for (const { id, key, digest } of made) {
    const manifest = await store.find(key);
    const processor = indexIn(processors, (manifest && computedOn(manifest)) ?? thisProcessor());
    nodes[id] = { key, output: digest, ...(processor === 0 ? {} : { processor }) };
  }
  const { name, spec, engine, environment } = record;
  return {
    lock: 1,
    name,
    spec: spec as Lock['spec'],
    versions: versionsOf(environment),
    ...(engine ? { engine: engine as unknown as NonNullable<Lock['engine']> } : {}),
    processors,
    files,
    nodes,
    figures: Object.fromEntries((await figuresOf(store, record)).map(({ name, figures }) => [name, figures])),
  };
}

/** Where a processor stands in a list; it is added where it is new. */
function indexIn(processors: Processor[], processor: Processor): number {
  const text = canonical({ ...processor });
  const found = processors.findIndex((one) => canonical({ ...one }) === text);
  return found < 0 ? processors.push(processor) - 1 : found;
}
