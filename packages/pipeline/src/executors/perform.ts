import { type Diagnostic, type Registry, type Result, stream } from '@foliograph/core';
import { thisProcessor } from '../environment/index.js';
import { PluginFault } from '../plugins/index.js';
import type { Inputs, Stage } from '../stages/Stage.js';
import { DamagedArtifact, type Draft, type Manifest, type Store, StoreFailure } from '../store/index.js';
import type { Task } from './Executor.js';
import type { Progress } from './Progress.js';

export interface Surroundings {
  readonly store: Store;
  readonly stages: Registry<Stage>;
  readonly emit: (event: Progress) => void;
  readonly signal: AbortSignal;
}

/** Runs a node's stage here and stores its output. Problems of the stage and of the store are values, as is a fault of ours; DamagedArtifact and interruption are thrown. */
export async function perform(task: Task, { store, stages, emit, signal }: Surroundings): Promise<Result<Manifest>> {
  const { node, key, ingredients } = task;
  const stage = stages.get(node.stage);
  if (!stage) throw new Error(`there is no stage "${node.stage}"`);
  signal.throwIfAborted();
  const began = performance.now();
  const unfinished = store.unfinished(key);
  let draft: Draft | undefined;
  try {
    draft = await store.draft(key);
    const { write } = draft;
    const result = await stage.run(open(task, store), node.params, {
      seed: node.seed ?? 0,
      random: (...names) => {
        if (node.seed === undefined) throw new Error(`${node.id} draws random numbers but its plan gives it no seed`);
        return stream(node.seed, ...names);
      },
      here: node.here ?? null,
      write,
      progress: (event) => emit({ type: 'progressed', node: node.id, ...event }),
      engine: node.engine ?? null,
      threads: task.threads ?? 1,
      plugins: node.plugins ?? [],
      unfinished,
      signal,
    });
    if (!result.ok) return result;
    const { parts = {}, warnings = [] } = result.value;
    const { version, platform, arch } = process;
    const environment = { node: version, platform, arch, engine: node.engine ?? null, processor: { ...thisProcessor() } };
    const seconds = (performance.now() - began) / 1000;
    const manifest = await draft.commit({ parts, warnings, record: { node: node.id, ingredients, seconds, environment } });
    await unfinished.clear();
    return { ok: true, value: manifest };
  } catch (error) {
    if (error instanceof DamagedArtifact || signal.aborted) throw error;
    const told = error instanceof StoreFailure || error instanceof PluginFault;
    return { ok: false, problems: [told ? error.problem : fault(node.id, error)] };
  } finally {
    await draft?.discard();
  }
}

function open({ inputs }: Task, store: Store): Inputs {
  return Object.fromEntries(Object.entries(inputs).map(([role, manifests]) => [role, manifests.map((manifest) => store.open(manifest))]));
}

function fault(node: string, error: unknown): Diagnostic {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [, frame = ''] = stack.split(/\n\s+at /);
  return {
    severity: 'error',
    message: `${node}: internal error: ${message}`,
    remedy: `This is a fault of the program and not of the spec; please report it with this line: ${frame}`,
  };
}
