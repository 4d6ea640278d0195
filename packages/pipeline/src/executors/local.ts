import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Registry } from '@foliograph/core';
import { builtModule } from '../evaluation/index.js';
import type { Node } from '../plan/index.js';
import type { Stage } from '../stages/Stage.js';
import { sweepThread } from '../store/index.js';
import { ask } from './ask.js';
import type { Executor } from './Executor.js';
import type { Helper } from './Helper.js';
import { hireProcess } from './hireProcess.js';
import { isIsolated } from './isIsolated.js';
import type { Request } from './Message.js';
import { perform } from './perform.js';

export interface LocalOptions {
  readonly stages: Registry<Stage>;
  /** As many nodes at once as there are processors, unless said otherwise. */
  readonly slots?: number;
  /** The built module that serves requests. */
  readonly worker?: URL;
  /** Which nodes run in a process of their own; those whose engine can end one, unless said otherwise. */
  readonly isolated?: (node: Node) => boolean;
}

/** Milliseconds that a stage is given to stop by itself. */
const GRACE = 5000;

/** Runs heavy stages, and what an engine computes, in worker threads, or processes where native code may end them, a node each, and light ones in this thread. Interruption waits for a stage to look at its signal, a few seconds at most. */
export function local({ stages, slots = availableParallelism(), worker: entry, isolated = isIsolated }: LocalOptions): Executor {
  const idle = { threads: new Set<Helper>(), processes: new Set<Helper>() };
  const all = new Set<Helper>();
  const hire = (kind: keyof typeof idle): Helper => {
    const module = entry ?? builtModule('worker');
    const worker = kind === 'threads' ? new Worker(module) : hireProcess(module);
    all.add(worker);
    // An idle worker that breaks is replaced when one is next needed; a busy one is heard by its asker.
    worker.on('error', () => {});
    worker.on('exit', () => {
      all.delete(worker);
      idle[kind].delete(worker);
    });
    return worker;
  };
  const execute: Executor['execute'] = async (task, context) => {
    const { store, emit, signal } = context;
    if (!stages.get(task.node.stage)?.heavy && task.node.engine === undefined) return perform(task, { ...context, stages });
    signal.throwIfAborted();
    const kind = isolated(task.node) ? 'processes' : 'threads';
    const [worker = hire(kind)] = idle[kind];
    idle[kind].delete(worker);
    worker.ref();
    const thread = worker instanceof Worker ? worker.threadId : undefined;
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
        idle[kind].add(worker);
      } else if (thread !== undefined) sweepThread(store.home, thread);
    }
  };
  const close = async () => {
    await Promise.all([...all].map((worker) => worker.terminate()));
  };
  return { slots, execute, close };
}
