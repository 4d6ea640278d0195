import type { MessagePort } from 'node:worker_threads';
import { fail, type Result } from '@foliograph/core';
import { DamagedArtifact, type Manifest } from '../store/index.js';
import type { Helper } from './Helper.js';
import type { Reply, Request } from './Message.js';
import type { Progress } from './Progress.js';

/** Puts a request to a worker and waits for its answer; a worker that ends first is a failure of the node that names what ended it. */
export function ask(
  worker: Helper | MessagePort,
  request: Extract<Request, { type: 'run' }>,
  emit: (event: Progress) => void,
): Promise<Result<Manifest>> {
  const { id } = request.task.node;
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', hear).off('error', crash).off('exit', leave);
      end();
    };
    const hear = (reply: Reply) => {
      if (reply.type === 'event') emit(reply.event);
      else if (reply.type === 'done') settle(() => resolve(reply.result));
      else if (reply.type === 'damaged') settle(() => reject(new DamagedArtifact(reply.key, reply.problem)));
      else settle(() => reject(new Error(reply.message)));
    };
    const crash = (error: NodeJS.ErrnoException) => settle(() => resolve(died(id, error)));
    const leave = (code: number | null, signal?: string) =>
      settle(() => resolve(fail(`${id}: its worker ended ${signal ? `by ${signal}` : `with code ${code}`} before it finished`)));
    worker.on('message', hear).on('error', crash).on('exit', leave);
    worker.postMessage(request);
  });
}

function died(id: string, { code, message }: NodeJS.ErrnoException): Result<never> {
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? fail(`${id}: its worker ran out of memory`, {
        remedy: 'Run fewer stages at once, or give Node more memory with NODE_OPTIONS=--max-old-space-size=8192.',
      })
    : fail(`${id}: its worker ended: ${message}`);
}
