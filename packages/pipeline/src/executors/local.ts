import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Registry } from '@foliograph/core';
import { builtModule } from '../evaluation/index.js';
import type { Stage } from '../stages/Stage.js';
import { sweepThread } from '../store/index.js';
import { ask } from './ask.js';
import type { Executor } from './Executor.js';
import type { Request } from './Message.js';
import { perform } from './perform.js';

export interface LocalOptions {
  readonly stages: Registry<Stage>;
  /** As many nodes at once as there are processors, unless said otherwise. */
  readonly slots?: number;
  /** The built module that serves requests. */
  readonly worker?: URL;
}

/** Milliseconds that a stage is given to stop by itself. */
const GRACE = 5000;

/** Runs heavy stages in worker threads, a node each, and light ones in this thread. Interruption waits for a stage to look at its signal, a few seconds at most. */
export function local({ stages, slots = availableParallelism(), worker: entry }: LocalOptions): Executor {
  const idle = new Set<Worker>();
  const all = new Set<Worker>();
  const hire = () => {
    const worker = new Worker(entry ?? builtModule('worker'));
    all.add(worker);
    // An idle worker that breaks is replaced when one is next needed; a busy one is heard by its asker.
    worker.on('error', () => {});
    worker.on('exit', () => {
      all.delete(worker);
      idle.delete(worker);
    });
    return worker;
  };
  const execute: Executor['execute'] = async (task, context) => {
    const { store, emit, signal } = context;
    if (!stages.get(task.node.stage)?.heavy) return perform(task, { ...context, stages });
    signal.throwIfAborted();
    const [worker = hire()] = idle;
    idle.delete(worker);
    worker.ref();
    const { threadId } = worker;
    let late: NodeJS.Timeout | undefined;
    // Ending a thread inside native code ends the whole process, so a stage is asked first; one that does not look is plain code.
    const stop = () => {
      worker.postMessage({ type: 'stop' } satisfies Request);
      late = setTimeout(() => void worker.terminate(), GRACE);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const result = await ask(worker, { type: 'run', home: store.home, task }, emit);
      if (!result.ok) signal.throwIfAborted();
      return result;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      if (all.has(worker)) {
        // An idle worker does not keep the process from ending.
        worker.unref();
        idle.add(worker);
      } else sweepThread(store.home, threadId);
    }
  };
  const close = async () => {
    await Promise.all([...all].map((worker) => worker.terminate()));
  };
  return { slots, execute, close };
}
