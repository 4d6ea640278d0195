import { Worker } from 'node:worker_threads';
import type { Reply, Request, Work } from './Message.js';

/** Workers that compute a program together. */
export interface Crew {
  /** Gives the next program and its memory to all. */
  give(work: Work): void;
  /** Settles when a step is done wholly. */
  step(part: 'series' | 'sections', phase: number): Promise<void>;
  dismiss(): Promise<void>;
}

/** Starts as many workers as threads are wanted. */
export function hireCrew(threads: number, entry: URL): Crew {
  const workers = Array.from({ length: threads }, () => new Worker(entry));
  // A worker that breaks while nobody waits for it is heard by the next step.
  const broken: Error[] = [];
  for (const worker of workers) worker.on('error', (error) => broken.push(error));
  let taken: Int32Array | undefined;
  const tell = (request: Request) => {
    for (const worker of workers) worker.postMessage(request);
  };
  return {
    give(work) {
      taken = work.taken;
      tell({ type: 'work', work });
    },
    async step(part, phase) {
      if (broken[0]) throw broken[0];
      Atomics.store(taken!, 0, 0);
      const answers = workers.map(answerOf);
      tell({ type: 'step', part, phase });
      await Promise.all(answers);
    },
    async dismiss() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', hear).off('error', reject).off('exit', leave);
      end();
    };
    const hear = (reply: Reply) =>
      settle(() => (reply.type === 'done' ? resolve() : reject(new Error(`a worker of the evaluation failed: ${reply.message}`))));
    const leave = (code: number) => settle(() => reject(new Error(`a worker of the evaluation ended with code ${code}`)));
    worker.on('message', hear).on('error', reject).on('exit', leave);
  });
}
