import type { MessagePort } from 'node:worker_threads';
import type { Registry } from '@foliograph/core';
import type { Stage } from '../stages/Stage.js';
import { DamagedArtifact, storeAt } from '../store/index.js';
import type { Reply, Request } from './Message.js';
import type { Progress } from './Progress.js';
import { perform } from './perform.js';

/** Answers requests on a port, one at a time, with what a worker's main thread needs to know. It is interrupted by ending its thread. */
export function serve(port: MessagePort, stages: Registry<Stage>): void {
  const say = (reply: Reply) => port.postMessage(reply);
  const answer = async ({ home, task }: Request): Promise<Reply> => {
    try {
      const emit = (event: Progress) => say({ type: 'event', event });
      const { signal } = new AbortController();
      return { type: 'done', result: await perform(task, { store: storeAt(home), stages, emit, signal }) };
    } catch (error) {
      if (error instanceof DamagedArtifact) return { type: 'damaged', key: error.key, problem: error.problem };
      return { type: 'broken', message: String(error) };
    }
  };
  port.on('message', (request: Request) => void answer(request).then(say));
}
