import type { MessagePort } from 'node:worker_threads';
import type { Registry } from '@foliograph/core';
import type { Stage } from '../stages/Stage.js';
import { DamagedArtifact, storeAt } from '../store/index.js';
import type { Task } from './Executor.js';
import type { Reply, Request } from './Message.js';
import type { Progress } from './Progress.js';
import { perform } from './perform.js';

/** Answers requests on a port, one at a time, with what a worker's main thread needs to know. A stage that is told to stop ends at its next look at the signal. */
export function serve(port: Pick<MessagePort, 'on' | 'postMessage'>, stages: Registry<Stage>): void {
  const say = (reply: Reply) => port.postMessage(reply);
  let current = new AbortController();
  const answer = async (home: string, task: Task): Promise<Reply> => {
    current = new AbortController();
    try {
      const emit = (event: Progress) => say({ type: 'event', event });
      return { type: 'done', result: await perform(task, { store: storeAt(home), stages, emit, signal: current.signal }) };
    } catch (error) {
      if (error instanceof DamagedArtifact) return { type: 'damaged', key: error.key, problem: error.problem };
      return { type: 'broken', message: String(error) };
    }
  };
  port.on('message', (request: Request) => {
    if (request.type === 'stop') current.abort();
    else void answer(request.home, request.task).then(say);
  });
}
