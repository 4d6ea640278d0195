import type { MessagePort } from 'node:worker_threads';
import { bindProgram, type Evaluation } from '@foliograph/core';
import type { Reply, Request, Work } from './Message.js';
import { programOf } from './programOf.js';

/** Assets, and sessions, of a part: the same for any number of workers, of which each takes the next that is left. */
const parts = { series: 4, sections: 64 } as const;

/** Takes part in evaluations that a port asks for. */
export function serveEvaluation(port: MessagePort): void {
  let work: Work | undefined;
  let evaluation: Evaluation | undefined;
  const join = (part: 'series' | 'sections', phase: number) => {
    const { assets, sessions, taken } = work!;
    const count = part === 'series' ? assets : sessions;
    const size = parts[part];
    for (;;) {
      const from = Atomics.add(taken, 0, 1) * size;
      if (from >= count) return;
      evaluation![part](phase, from, Math.min(from + size, count));
    }
  };
  port.on('message', (request: Request) => {
    try {
      if (request.type === 'work') {
        work = request.work;
        evaluation = bindProgram(programOf(work.texts), work);
        return;
      }
      join(request.part, request.phase);
      port.postMessage({ type: 'done' } satisfies Reply);
    } catch (error) {
      port.postMessage({ type: 'broken', message: String(error) } satisfies Reply);
    }
  });
}
